import type { Page } from 'playwright-core';

/** wider than the screen: somebody would have to push the page to and fro */
export const widthFaults = async (page: Page): Promise<readonly string[]> => {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return beyond > 0 ? [`the page is ${beyond} px wider than the screen`] : [];
};

/** Text that does not fit where it stands: cut off at an edge, or lying over what comes next. */
export const clippedFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 24)}”`;
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      const { overflowX, overflowY, display, fontSize } = getComputedStyle(element);
      if (display === 'inline' || element.closest('.unseen, .skip, select, textarea, input'))
        continue;
      const wide = element.scrollWidth - element.clientWidth > 1;
      const high = element.scrollHeight - element.clientHeight > 1;
      const cuts = overflowX === 'hidden' || overflowY === 'hidden';
      if (cuts && (wide || high)) faults.push(`cut off: ${named(element)}`);
      // words may grow out of a button without the page growing wider; signs that may not begin a line hang over a little
      const over = element.scrollWidth - element.clientWidth > Number.parseFloat(fontSize) / 2;
      if (element.matches('button, a, .tag') && over && overflowX === 'visible')
        faults.push(`grows out of its frame: ${named(element)}`);
    }
    return faults;
  });

export type Least = { readonly touch: number; readonly text: number | null };

export const plainView: Least = { touch: 44, text: null };
/** 工信部 适老化: main text 18 px, areas to touch 60 px */
export const elderView: Least = { touch: 60, text: 18 };

/**
 * Areas to touch that are lower than `touch`, and texts smaller than `text`, in px. A link inside a sentence is as
 * high as its line (WCAG 2.5.8, the exception of inline targets).
 */
export const sizeFaults = (page: Page, least: Least): Promise<readonly string[]> =>
  page.evaluate(({ touch, text }) => {
    const faults = new Set<string>();
    const shown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && !element.closest('.unseen, .skip');
    };
    const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 24);
    const inSentence = (element: Element) => {
      const block = element.parentElement?.closest('p, li, td, th, dd, dt, h2, h3, small');
      const around = (block?.textContent ?? '').trim().length;
      return (
        getComputedStyle(element).display === 'inline' &&
        (around > (element.textContent ?? '').trim().length || element.closest('table') !== null)
      );
    };
    const targets = document.querySelectorAll(
      'button, a[href], input, select, textarea, summary, [role=button]',
    );
    for (const target of targets) {
      const area = target.matches('[type=radio], [type=checkbox]')
        ? (target.closest('label') ?? target)
        : target;
      if (!shown(area) || (target.matches('a') && inSentence(target))) continue;
      const { height } = area.getBoundingClientRect();
      if (height < touch - 0.5)
        faults.add(
          `${area.tagName.toLowerCase()}.${area.className} “${words(area)}” is ${Math.round(height)} px high, not ${touch}`,
        );
    }
    if (text !== null) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || (node.textContent ?? '').trim() === '' || !shown(element)) continue;
        const { fontSize, lineHeight } = getComputedStyle(element);
        const size = Number.parseFloat(fontSize);
        if (size < text - 0.1)
          faults.add(
            `${element.tagName.toLowerCase()}.${element.className} is written in ${fontSize}`,
          );
        if (lineHeight !== 'normal' && Number.parseFloat(lineHeight) < 1.295 * size)
          faults.add(
            `${element.tagName.toLowerCase()}.${element.className} has lines of ${lineHeight} for ${fontSize}`,
          );
      }
      const largest = Math.max(
        ...[...document.querySelectorAll('h1')].map((h1) =>
          Number.parseFloat(getComputedStyle(h1).fontSize),
        ),
      );
      if (largest < 30) faults.add(`the largest text has ${largest} px, not 30`);
    }
    return [...faults];
  }, least);

const doubled = 'data-doubled';

/** Text at 200 %, as a browser or a phone makes it. */
export const atDoubleSize = async <T>(page: Page, work: () => Promise<T>): Promise<T> => {
  await page.evaluate((mark) => {
    const style = document.createElement('style');
    style.setAttribute(mark, '');
    style.textContent = ':root { font-size: 200% !important; }';
    document.head.append(style);
  }, doubled);
  try {
    return await work();
  } finally {
    await page.evaluate((mark) => document.querySelector(`style[${mark}]`)?.remove(), doubled);
  }
};
