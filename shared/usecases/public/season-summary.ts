import type { SeasonSummary } from '../../contract/views.ts';
import { stepAt } from '../../domain/season/calendar.ts';
import type { Instant } from '../../domain/text.ts';
import type { OpenSeason } from '../support/open-season.ts';

export const summarise = ({ season, book }: OpenSeason, now: Instant): SeasonSummary => ({
  id: season.id,
  district: book.district.name,
  level: book.level,
  year: book.year,
  title: book.title,
  step: stepAt(book.calendar, now),
  calendar: book.calendar,
  hotline: book.hotline,
  ruleBookVersion: season.ruleBookVersion,
  ruleBookHash: season.ruleBookHash,
  publishedRun: season.publishedRun,
});
