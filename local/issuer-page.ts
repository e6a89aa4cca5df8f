import { html } from 'hono/html';
import type { StaffMember } from './demonstration/staff.ts';

/** The page on which the demonstration's staff say who they are; a real issuer asks for a password. */
export const issuerPage = (
  staff: readonly StaffMember[],
  query: Readonly<Record<string, string>>,
) => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>演示登录 Demonstration sign-in</title>
    <style>
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; }
      h1 { font-size: 1.5rem; }
      ul { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
      button { width: 100%; min-height: 3rem; padding: 0.5rem 1rem; text-align: left; font: inherit; background: #fff; border: 1px solid #6b7a89; border-radius: 0.5rem; cursor: pointer; }
      button:hover, button:focus-visible { background: #eef5fb; outline: 3px solid #1d70b8; outline-offset: 1px; }
      small { display: block; color: #4a5764; }
    </style>
  </head>
  <body>
    <main>
      <h1>演示登录 Demonstration sign-in</h1>
      <p>仅供演示:选择一个身份即可进入。 For the demonstration only: choose who you are.</p>
      <form method="post" action="/oidc/authorize">
        ${Object.entries(query).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <ul>
          ${staff.map(
            ({ subject, name, hint }) => html`<li>
              <button name="subject" value="${subject}">${name}<small>${hint.zh} · ${hint.en}</small></button>
            </li>`,
          )}
        </ul>
      </form>
    </main>
  </body>
</html>`;
