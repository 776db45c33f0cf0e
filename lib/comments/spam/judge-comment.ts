import type { Flag, Status } from '../comment';
import type { SubmissionContext } from '../store/comment-store';
import type { CleanText } from '../text/clean-text';
import { hasLookAlikeLetters } from '../text/fold-text';
import { findSpamPhrases, hasBlockedWord, unmaskWords, type Word } from './find-spam-phrases';
import { hostOf } from './host-of';
import { judgeLinks } from './judge-links';

export type Evidence = {
  name: CleanText;
  body: CleanText;
  emailHash: string;
  ipHash: string | null;
  context: Pick<SubmissionContext, 'approved' | 'spam' | 'repeatCount' | 'blocks'>;
  isHoneypotFilled: boolean;
  /** Whether readers would take the name for the site's own. */
  isPosing: boolean;
  isFlood: boolean;
};

/** A text that this many comments have already is spam. */
const maxRepeats = 3;

/**
 * Gives a comment its status and flags. Nothing is discarded: the moderator can see spam, doubtful comments wait, and only a writer
 * who was approved before and raises no flag is published at once.
 */
export function judgeComment(evidence: Evidence): { status: Status; flags: Flag[] } {
  const { name, body, context, isHoneypotFilled, isPosing, isFlood } = evidence;
  const text = `${name.text}\n${body.text}`;
  const words = unmaskWords(text);
  const links = judgeLinks(text);
  const reasons: [Flag, boolean][] = [
    ['honeypot', isHoneypotFilled],
    ['blocked', isBlocked(evidence, links.hosts, words)],
    ['editorName', isPosing],
    ['spamWord', findSpamPhrases(words).length > 0],
    ['lookAlikeDomain', links.lookAlikes.length > 0],
    ['link', links.count > 0],
    ['manyLinks', links.isMany],
    ['repeated', context.repeatCount > 0],
    ['homograph', hasLookAlikeLetters(text)],
    ...[...new Set([...name.found, ...body.found])].map((found): [Flag, boolean] => [found, true]),
    ['flood', isFlood],
    ['firstTime', context.approved === 0 || context.spam > 0],
  ];
  const flags = reasons.filter(([, applies]) => applies).map(([flag]) => flag);
  return { status: statusOf(new Set(flags), context.repeatCount), flags };
}

function statusOf(flags: Set<Flag>, repeatCount: number): Status {
  const isAdvertising = flags.has('spamWord') && flags.has('link') && flags.has('firstTime');
  if (flags.has('honeypot') || flags.has('blocked') || isAdvertising || repeatCount >= maxRepeats)
    return 'spam';
  return flags.size === 0 ? 'approved' : 'waiting';
}

function isBlocked({ emailHash, ipHash, context }: Evidence, hosts: string[], words: Word[]): boolean {
  const valuesOf = (kind: string) =>
    context.blocks.filter((block) => block.kind === kind).map(({ value }) => value);
  const domains = valuesOf('domain');
  // As written, too: earlier versions stored a domain as it was typed.
  const written = [...new Set(hosts.flatMap((host) => [host, hostOf(host) ?? host]))];
  return (
    valuesOf('email').includes(emailHash) ||
    (ipHash !== null && valuesOf('address').includes(ipHash)) ||
    written.some((host) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) ||
    hasBlockedWord(words, valuesOf('word'))
  );
}
