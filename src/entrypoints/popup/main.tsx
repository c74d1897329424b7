import { start } from '../../beside/index.ts';
import { Popup } from './Popup.tsx';

start(() => <Popup />);
