import { expect, test } from 'vitest';
import { DeskLog } from '@/components/desk/DeskLog';
import { DeskSessions } from '@/components/desk/DeskSessions';
import { DeskShell } from '@/components/desk/DeskShell';
import { ForbiddenPage } from '@/components/desk/ForbiddenPage';
import { LoginForm } from '@/components/desk/LoginForm';
import { type Role, roles } from '@/lib/comments/people/permissions';
import { builtInModerator } from '@/lib/comments/people/person';
import { type AuditEntry, deskActions } from '@/lib/comments/store/audit-entry';
import { loadLibrary } from '@/lib/content/load-library';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { bothLocales, listParts, messageOf, messages, readText, render } from './render';
import { hostile } from './samples';

const { site } = await loadLibrary();
const context = { token: 'session-token', back: '/bn/moderate/sessions' };
const moment = '2026-11-25T06:00:00.000Z';

type Shown = { role: Role; shown?: string; hasDesk?: boolean; path?: (locale: Locale) => string };
const shell = (locale: Locale, { role, shown = 'রহিমা', hasDesk = true, path = deskHref.home }: Shown) =>
  render(
    <DeskShell site={site} person={{ shown, role }} token="session-token" {...{ hasDesk, path }}>
      …
    </DeskShell>,
    locale,
  );
const listPlaces = (html: string) => listParts(html, 'a').slice(3);

const places: Record<Role, ('home' | 'articles' | 'pictures' | 'comments' | 'log' | 'sessions')[]> = {
  author: ['home', 'articles', 'pictures', 'sessions'],
  editor: ['home', 'articles', 'pictures', 'log', 'sessions'],
  moderator: ['comments', 'log', 'sessions'],
  owner: ['home', 'articles', 'pictures', 'comments', 'log', 'sessions'],
};

test.each(bothLocales)('the shell in %s leads each role to the places that it may see', (locale) => {
  for (const role of roles) {
    const names = listPlaces(shell(locale, { role })).map(({ text }) => text);
    expect([role, names]).toEqual([role, places[role].map((place) => messageOf(locale, 'DeskShell', place))]);
    const withoutDesk = listPlaces(shell(locale, { role, hasDesk: false })).map(({ text }) => text);
    const left = places[role].filter((place) => !['home', 'articles', 'pictures'].includes(place));
    expect([role, withoutDesk]).toEqual([role, left.map((place) => messageOf(locale, 'DeskShell', place))]);
  }
});

test.each(bothLocales)(
  'the shell in %s says who is logged in, where, and logs out with the token',
  (locale) => {
    const html = shell(locale, { role: 'owner', shown: hostile, path: href.moderateBlocks });
    expect(readText(html)).toContain(`${hostile} · ${messageOf(locale, 'Roles', 'owner')}`);
    expect(listParts(html, 'script')).toEqual([]);
    const current = listParts(html, 'a').filter(({ attributes }) => attributes['aria-current']);
    expect(current.map(({ attributes }) => [attributes.href, attributes['aria-current']])).toEqual([
      [href.moderate(locale), 'true'],
    ]);
    expect(listParts(html, 'form')[0]?.attributes).toMatchObject({
      method: 'post',
      action: deskForms.session,
    });
    const fields = listParts(html, 'input').map(({ attributes }) => [attributes.name, attributes.value]);
    expect(Object.fromEntries(fields)).toMatchObject({ token: 'session-token', lang: locale });
    expect(listParts(html, 'button').map(({ attributes }) => attributes.value)).toEqual(['logout']);
    const [language] = listParts(html, 'a').filter(({ attributes }) => attributes.hreflang);
    const other = locale === 'bn' ? 'en' : 'bn';
    expect(language?.attributes).toMatchObject({ href: href.moderateBlocks(other), lang: other });
  },
);

test.each(bothLocales)('the built-in moderator in %s is named by the role', (locale) => {
  const html = shell(locale, { role: 'moderator', shown: '' });
  expect(readText(html)).toContain(messageOf(locale, 'Roles', 'moderator'));
  expect(readText(html)).not.toContain('·');
});

test.each(bothLocales)('LoginForm in %s asks for both, and leads back', (locale) => {
  const html = render(<LoginForm problem="wrong" back="/bn/desk/articles/fees" />, locale);
  const inputs = listParts(html, 'input').map(({ attributes }) => attributes);
  const [, back, name, password] = inputs;
  expect(back).toMatchObject({ name: 'back', value: '/bn/desk/articles/fees' });
  expect(name).toMatchObject({ name: 'name', autocomplete: 'username' });
  expect(name).not.toHaveProperty('required');
  expect(password).toMatchObject({ type: 'password', autocomplete: 'current-password' });
  expect(readText(html)).toContain(messageOf(locale, 'LoginForm', 'wrong'));
});

test.each(bothLocales)('ForbiddenPage in %s names the role', (locale) => {
  for (const role of roles)
    expect(readText(render(<ForbiddenPage role={role} />, locale))).toContain(
      messageOf(locale, 'Roles', role),
    );
});

test.each(bothLocales)('DeskSessions in %s says whose a session is, when it is somebody else’s', (locale) => {
  const times = { createdAt: moment, seenAt: moment, expiresAt: moment };
  const person = { id: 'k', name: 'karim', shown: hostile, role: 'author' } as const;
  const sessions = [
    { id: 'own', person: { ...person, id: 'me', shown: 'Myself' }, browser: 'Firefox, Linux', ...times },
    { id: 'other', person, browser: '', ...times },
    { id: 'third', person: builtInModerator, browser: '', ...times },
  ];
  const html = render(<DeskSessions {...{ sessions, context }} current="own" person="me" />, locale);
  const lines = listParts(html, 'li').map(({ text }) => text);
  expect(lines[0]).toContain(messageOf(locale, 'DeskSessions', 'current'));
  expect(lines[0]).not.toContain('Myself');
  expect(lines[1]).toContain(`${hostile} (karim) · ${messageOf(locale, 'DeskSessions', 'unknown')}`);
  expect(lines[2]).toContain(messageOf(locale, 'Roles', 'moderator'));
  const ended = listParts(html, 'input').filter(({ attributes }) => attributes.name === 'session');
  expect(ended.map(({ attributes }) => attributes.value)).toEqual(['own', 'other', 'third']);
});

test.each(bothLocales)('DeskLog in %s says who did what at the desk', (locale) => {
  const entry = (own: Partial<AuditEntry>): AuditEntry => ({
    ...{ id: JSON.stringify(own), change: 'c', at: moment, actor: 'desk', person: null },
    ...{ action: 'save', comment: null, from: null, to: null },
    ...own,
  });
  const names = { idOf: () => undefined, slugOf: () => undefined };
  const lineOf = (own: Partial<AuditEntry>) => {
    const html = render(
      <DeskLog articleNames={names} entries={[entry(own)]} page={1} hasOlder={false} />,
      locale,
    );
    expect(listParts(html, 'script')).toEqual([]);
    return listParts(html, 'li')[0]?.text;
  };
  const person = { name: 'karim', shown: hostile };
  for (const action of deskActions) {
    expect(messages[locale].AuditActions).toHaveProperty(action);
    const said = messageOf(locale, 'AuditActions', action);
    expect(lineOf({ action, person, from: 'old', to: 'new/bn.mdx' })).toContain(
      ` · ${hostile} · ${said} · old → new/bn.mdx`,
    );
  }
  const role = messageOf(locale, 'Roles', 'editor');
  const byOperator = { actor: 'command line', action: 'changeRole', to: 'karim, editor' } as const;
  expect(lineOf(byOperator)).toContain(`${messageOf(locale, 'AuditActors', 'commandLine')} · `);
  expect(lineOf(byOperator)).toContain(` · karim, ${role}`);
});
