import { device } from '../kit/browser.ts';
import { watchInstall } from '../kit/install.ts';
import { watchConnection } from '../kit/online.ts';
import { start } from '../kit/start.tsx';
import { isSignedIn } from './api.ts';
import { App } from './app.tsx';

const plain = window.location.hash === '' && device.read('sunshine.view') === null;

watchConnection();
watchInstall();
void start(App, plain && !isSignedIn());
if ('serviceWorker' in navigator)
  window.addEventListener('load', () => {
    // old phones refuse it, and lose the shell alone
    navigator.serviceWorker.register('/sw.js').catch(() => {});
  });
