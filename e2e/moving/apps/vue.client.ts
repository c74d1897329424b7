import { createSSRApp } from 'vue';
import { start } from './site.ts';
import { App } from './vue.ts';

start((root, props) => void createSSRApp(App, { ...props }).mount(root));
