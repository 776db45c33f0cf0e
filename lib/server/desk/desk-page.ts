import type { Permission } from '@/lib/comments/people/permissions';
import type { PersonInSession } from '@/lib/comments/people/read-person';
import type { Locale } from '@/lib/i18n/locales';

/** Somebody asks for a page of the desk, and may see it. */
export type DeskRequest = {
  person: PersonInSession;
  locale: Locale;
  /** The parts of the address that stand for something, by name. */
  params: Record<string, string>;
  query: URLSearchParams;
};

/** A page of the desk. */
export type DeskPage = {
  /** Below `/bn/desk`, with parameters as Fastify takes them: `/articles/:slug`. */
  path: string;
  /** What its visitors must be allowed to do. */
  permission: Permission;
  /**
   * Reads what the page shows, as plain data: the page finds it in `loadDeskPage().data`.
   *
   * @returns undefined when there is no such page
   */
  load: (request: DeskRequest) => Promise<object | undefined>;
};
