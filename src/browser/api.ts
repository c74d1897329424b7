// The one place that imports the polyfill: everything else takes the browser from here.
import browser from 'webextension-polyfill';

export { browser };
