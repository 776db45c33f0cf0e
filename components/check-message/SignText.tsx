import { useLocale } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { SignFacts } from '@/lib/content/schema/scam-signs-schema';

type Props = {
  sign: SignFacts;
  /** Number of a source on this page. */
  numberOf: (source: string) => number | undefined;
  /** What of the message shows the sign. */
  quotes?: string[];
};

/** A sign: what it is, the words that show it, why it is one, and the case that it comes from. check-message.browser.ts copies it. */
export function SignText({ sign, numberOf, quotes }: Props) {
  return (
    <>
      <h3>{sign.title[useLocale()]}</h3>
      {quotes && quotes.length > 0 && (
        <ul className="quotes">
          {quotes.map((quote) => (
            <li key={quote}>
              <q>{quote}</q>
            </li>
          ))}
        </ul>
      )}
      <p>
        <CitedText cell={sign.why} numberOf={numberOf} />
      </p>
      {sign.case && (
        <p className="hint">
          <CitedText cell={sign.case} numberOf={numberOf} />
        </p>
      )}
    </>
  );
}
