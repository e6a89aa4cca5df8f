import * as z from 'zod';

/** Published wording in both languages. */
export const localText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof localText>;

export const language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof language>;

/** yyyy-mm-dd, a day of the calendar in China */
export const day = z.iso.date();
export type Day = z.infer<typeof day>;

/** an instant in UTC, with milliseconds: 2026-08-04T01:00:00.000Z */
export const instant = z.iso.datetime();
export type Instant = z.infer<typeof instant>;
