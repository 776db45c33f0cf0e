import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Flow } from '@/lib/content/flows/flow';
import { getFlowPage } from '@/lib/content/flows/get-flow-page';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

/**
 * The questions of a flow, one inside the other: an answer opens the next question, or what it leads to, as a link to where to read on.
 * The steps of each outcome are on the site: all of them would be as long as six articles.
 *
 * @param answers  ids of the answers that lead to the question
 */
export function renderFlow(flow: Flow, locale: Locale, answers: string[] = []): ElementContent[] {
  const page = getFlowPage(flow, answers);
  if (!page) return [];
  if (page.kind === 'outcome') {
    const { title, links } = page.outcome;
    const to = links[0] ? `${href.home(locale)}/${links[0].to}` : href.flow(locale, flow.id, answers);
    return [h('p', h('a', { href: to }, title[locale]))];
  }
  return [
    h('p', h('b', page.question.ask[locale])),
    ...Object.entries(page.question.answers).map(([id, answer]) =>
      h('details', h('summary', answer[locale]), renderFlow(flow, locale, [...answers, id])),
    ),
  ];
}

/** All flows, in the order of the site. @param idOf  a flow */
export function renderFlows(library: Library, locale: Locale, idOf: (flow: string) => string): Element[] {
  return library.listFlows().flatMap(({ id }) => {
    const flow = library.getFlow(id);
    return flow
      ? [
          h('h2', { id: idOf(id) }, flow.title[locale]),
          h('div', { className: ['questions'] }, renderFlow(flow, locale)),
        ]
      : [];
  });
}
