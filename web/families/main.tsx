import { start } from '../kit/start.tsx';
import { App } from './app.tsx';

void start(App);
