import type { Locator, Page } from 'playwright-core';
import { settled } from './visitor.ts';

/** more stops than any page has */
const most = 120;

type Stop = {
  /** place among the elements of the page; -1: nothing has the focus */
  readonly place: number;
  readonly faults: readonly string[];
};

/**
 * Where the focus is, and whether a person sees it there: a ring of 3:1 against what it lies on, on the screen, not
 * cut off and not under something else (WCAG 2.4.7, 2.4.11, 1.4.11).
 */
const stopAt = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { place: -1, faults: [] };
    const channels = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
    const light = (text: string) => {
      const [r = 0, g = 0, b = 0] = channels(text).map((each) => {
        const share = each / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const groundOf = (from: Element | null): string => {
      for (let each = from; each !== null; each = each.parentElement) {
        const colour = getComputedStyle(each).backgroundColor;
        if (channels(colour)[3] !== 0) return colour;
      }
      return 'rgb(255, 255, 255)';
    };
    const name = `${element.tagName.toLowerCase()} “${(element.textContent ?? element.id).trim().slice(0, 24) || element.id}”`;
    const faults: string[] = [];
    const style = getComputedStyle(element);
    const ground = groundOf(element.parentElement);
    const glow = /rgba?\([^)]+\)/.exec(style.boxShadow)?.[0];
    const drawn = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const rings = [...(drawn ? [style.outlineColor] : []), ...(glow === undefined ? [] : [glow])];
    if (!rings.some((ring) => contrast(ring, ground) >= 3))
      faults.push(`no ring of 3:1 around ${name}`);

    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight) faults.push(`${name} is off the screen`);
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
    const above = document.elementFromPoint(x, y);
    const together = above !== null && (element.contains(above) || above.contains(element));
    if (!together && above?.closest('label')?.contains(element) !== true)
      faults.push(`${name} lies under something else`);
    for (
      let each = element.parentElement;
      each !== null && each !== document.body;
      each = each.parentElement
    ) {
      if (getComputedStyle(each).overflowX === 'visible') continue;
      const clip = each.getBoundingClientRect();
      // outline and its offset
      if (box.left - 5 < clip.left || box.right + 5 > clip.right)
        faults.push(`the ring of ${name} is cut off`);
    }
    return { place: [...document.querySelectorAll('*')].indexOf(element), faults };
  });

export type Keyboard = {
  /** Tab until the element has the focus, then type */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Tab to a button or a link, then Enter */
  readonly press: (target: Locator) => Promise<void>;
  /** Tab into the group, then arrows */
  readonly choose: (radio: Locator) => Promise<void>;
  /** once through the whole page and back again: no trap, every stop seen */
  readonly tour: () => Promise<void>;
  /** what nobody could have seen */
  readonly faults: () => readonly string[];
};

/** Somebody who has a keyboard and nothing else. */
export const keyboardOn = (page: Page): Keyboard => {
  const faults = new Set<string>();
  const step = async (key: 'Tab' | 'Shift+Tab'): Promise<number> => {
    await page.keyboard.press(key);
    const stop = await stopAt(page);
    for (const fault of stop.faults) faults.add(`${page.url().replace(/.*#/, '')}: ${fault}`);
    return stop.place;
  };
  const reach = async (there: () => Promise<boolean>, what: Locator): Promise<void> => {
    for (let presses = 0; presses < most; presses += 1) {
      if (await there()) return;
      await step('Tab');
    }
    throw new Error(`no way by keyboard to ${what}`);
  };
  const focused = (target: Locator) => () =>
    target.evaluate((element) => element === document.activeElement);
  const around = async (key: 'Tab' | 'Shift+Tab'): Promise<number> => {
    const seen = new Set<number>();
    for (let presses = 0; presses < most; presses += 1) {
      const place = await step(key);
      if (seen.has(place)) return seen.size;
      seen.add(place);
    }
    throw new Error(`the focus never comes round on ${page.url()}`);
  };
  return {
    type: async (field, text) => {
      await field.waitFor();
      await reach(focused(field), field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    press: async (target) => {
      await target.waitFor();
      await reach(focused(target), target);
      await page.keyboard.press('Enter');
    },
    choose: async (radio) => {
      await radio.waitFor();
      const inGroup = () =>
        radio.evaluate(
          (element) =>
            document.activeElement?.getAttribute('name') === element.getAttribute('name'),
        );
      await reach(inGroup, radio);
      await page.keyboard.press('Space');
      for (let presses = 0; presses < most && !(await radio.isChecked()); presses += 1)
        await page.keyboard.press('ArrowDown');
    },
    tour: async () => {
      // what is still under way would move the stops
      await settled(page);
      const there = await around('Tab');
      const back = await around('Shift+Tab');
      if (there !== back)
        faults.add(`${page.url()}: ${there} stops on the way there, ${back} on the way back`);
    },
    faults: () => [...faults],
  };
};
