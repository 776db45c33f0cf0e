import type { DeskVisit } from '@/lib/comments/form-result';
import type { PersonInSession } from '@/lib/comments/people/read-person';

/** What a page of the desk gets: who looks at it, and what it shows. */
export function describeVisit({ name, shown, role, session }: PersonInSession, data: object): DeskVisit {
  return { person: { name, shown, role }, token: session.formToken, data };
}
