export { openLibrary, type Library, type Loader } from './library.ts';
