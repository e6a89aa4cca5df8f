import type { OpenApiDocument } from './openapi.ts';
import { schemaOutline } from './schema-outline.ts';

type PathItem = NonNullable<OpenApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;
type Route = { readonly method: string; readonly path: string; readonly operation: Operation };

const methods = ['get', 'post', 'put', 'delete'] as const;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

const routesOf = ({ paths = {} }: OpenApiDocument): readonly Route[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ method, path, operation }];
    }),
  );

const folded = (title: string, text: string): string =>
  `<details><summary>${escaped(title)}</summary><pre tabindex="0">${escaped(text)}</pre></details>`;

const schemasIn = (content: Readonly<Record<string, { schema?: unknown }>> | undefined) =>
  Object.entries(content ?? {}).map(([type, { schema }]) => ({
    type,
    outline: schemaOutline(schema),
  }));

const parameters = ({ parameters: given = [] }: Operation): string => {
  const rows = given.flatMap((one) =>
    'name' in one ? [`${one.in} ${one.name}: ${schemaOutline(one.schema)}`] : [],
  );
  return rows.length === 0 ? '' : folded('参数 Parameters', rows.join('\n'));
};

const body = ({ requestBody }: Operation): string =>
  requestBody !== undefined && 'content' in requestBody
    ? schemasIn(requestBody.content)
        .map(({ type, outline }) => folded(`请求 Request, ${type}`, outline))
        .join('')
    : '';

const responses = ({ responses: given = {} }: Operation): string => {
  const all = Object.entries(given).flatMap(([status, response]) =>
    'description' in response ? [{ status, response }] : [],
  );
  const answers = all
    .filter(({ status }) => status.startsWith('2'))
    .map(({ status, response }) => {
      const [first] = schemasIn(response.content);
      const title = `应答 Response ${status}`;
      return first === undefined ? `<p>${title}</p>` : folded(title, first.outline);
    });
  const rows = all
    .filter(({ status }) => !status.startsWith('2'))
    .map(
      ({ status, response }) =>
        `<tr><th scope="row">${status}</th><td>${escaped(response.description ?? '')}</td></tr>`,
    );
  const table = `<table><caption>拒绝 Refusals</caption><tbody>${rows.join('')}</tbody></table>`;
  return answers.join('') + table;
};

const article = ({ method, path, operation }: Route): string => {
  const { operationId = '', summary = '', description = '', security = [] } = operation;
  const signIn = Object.keys(security[0] ?? {})[0];
  return `<article id="${escaped(operationId)}">
<h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3>
<p>${escaped(summary)}<br><span lang="en">${escaped(description)}</span></p>
<p>${signIn === undefined ? '无需登录 No sign-in' : `登录 Sign-in: <code>${escaped(signIn)}</code>`}</p>
${parameters(operation)}${body(operation)}${responses(operation)}
</article>`;
};

const style = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
article{border-top:1px solid #8886;padding:.5rem 0 1rem}
code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.9rem}
pre{overflow:auto;padding:.75rem;background:#8881}
h3{margin:.75rem 0 .25rem;overflow-wrap:anywhere}
summary{cursor:pointer;padding:.35rem 0}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8883}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}`;

/** One page without scripts or outside files, made from the same document that programs read. */
export const documentationPage = (document: OpenApiDocument): string => {
  const routes = routesOf(document);
  const sections = (document.tags ?? []).map(({ name, description = '' }) => {
    const own = routes.filter(({ operation }) => operation.tags?.includes(name));
    const entries = own.map(
      ({ operation: { operationId = '', summary = '' } }) =>
        `<li><a href="#${escaped(operationId)}">${escaped(summary)}</a></li>`,
    );
    return {
      link: `<li><a href="#${name}">${escaped(description)}</a><ul>${entries.join('')}</ul></li>`,
      text: `<section aria-labelledby="${name}"><h2 id="${name}">${escaped(description)}</h2>${own.map(article).join('')}</section>`,
    };
  });
  const shared = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
    folded(name, schemaOutline(schema)),
  );
  const { title, version, description = '' } = document.info;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}: API</title><style>${style}</style></head>
<body><header><h1>${escaped(title)} <small>${escaped(version)}</small></h1><p>${escaped(description)}</p></header>
<nav aria-label="目录 Contents"><ul>${sections.map(({ link }) => link).join('')}</ul></nav>
<main>${sections.map(({ text }) => text).join('')}
<section aria-labelledby="schemas"><h2 id="schemas">共用结构 Shared schemas</h2>${shared.join('')}</section></main>
</body></html>`;
};
