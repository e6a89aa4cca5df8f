import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { common } from '../content/common.ts';
import { device } from './browser.ts';
import { to, usePlace } from './router.tsx';
import { SpeechContext, useWords } from './words.ts';

export type NavLink = { readonly text: string; readonly path: string };

type LayoutProps = {
  readonly door: string;
  readonly hotline: string | null;
  readonly links?: readonly NavLink[];
  /** sign out, and whatever else belongs to the visitor */
  readonly tools?: ComponentChildren;
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
};

const viewKey = 'sunshine.view';

const ElderSwitch = () => {
  const words = useWords(common);
  const [elder, setElder] = useState(() => device.read(viewKey) === 'elder');
  useEffect(() => {
    document.documentElement.dataset['view'] = elder ? 'elder' : 'plain';
    device.write(viewKey, elder ? 'elder' : null);
  }, [elder]);
  return (
    <button type="button" class="tool" aria-pressed={elder} onClick={() => setElder(!elder)}>
      {words.elderView}
    </button>
  );
};

const LanguageSwitch = () => {
  const { language, choose } = useContext(SpeechContext);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      class="tool"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => choose(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
};

/** a button: an anchor would replace the route in the address bar */
const skip = () => document.getElementById('main')?.focus();

/** Of the links whose path the page lies under, the longest. */
export const currentLink = (links: readonly NavLink[], path: string): NavLink | null =>
  links
    .filter((link) => path === link.path || path.startsWith(`${link.path}/`))
    .reduce<NavLink | null>(
      (best, link) => (best === null || link.path.length > best.path.length ? link : best),
      null,
    );

const Nav = ({ links }: { links: readonly NavLink[] }) => {
  const words = useWords(common);
  const { path } = usePlace();
  const current = currentLink(links, path);
  return (
    <nav class="site-nav" aria-label={words.navigation}>
      <div class="band">
        <ul>
          {links.map((link) => (
            <li key={link.path}>
              <a
                href={to(link.path)}
                {...(link === current ? { 'aria-current': 'page' as const } : {})}
              >
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

export const Layout = ({ door, hotline, links = [], tools, above, children }: LayoutProps) => {
  const words = useWords(common);
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {words.skip}
      </button>
      {above}
      <header class="site-header">
        <div class="band header-row">
          <a class="brand" href={to('/')}>
            <img src="/icon.svg" alt="" />
            <span>
              {words.service}
              <small>{door}</small>
            </span>
          </a>
          <div class="header-tools">
            <ElderSwitch />
            <LanguageSwitch />
            {tools}
          </div>
        </div>
        {links.length > 0 && <Nav links={links} />}
      </header>
      <main id="main" class="band" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <div class="band">
          {hotline !== null && (
            <p>
              {words.hotline}{' '}
              <a href={`tel:${hotline.replaceAll(/[^\d+]/g, '')}`}>
                <strong class="number">{hotline}</strong>
              </a>
            </p>
          )}
          <p>{words.promise}</p>
          <p>{words.inPerson}</p>
        </div>
      </footer>
    </>
  );
};
