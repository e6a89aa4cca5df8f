import { takeUpSignIn } from '../desk/sign-in.tsx';
import { start } from '../kit/start.tsx';
import { tokenKey } from './api.ts';
import { schoolsApp } from './app.tsx';

void takeUpSignIn(tokenKey).then((returned) => start(schoolsApp(returned)));
