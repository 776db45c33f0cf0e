import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type {} from 'micromark-extension-gfm-autolink-literal';
import { decodeString } from 'micromark-util-decode-string';
import type { Code, Construct, Effects, Extension, State, TokenType } from 'micromark-util-types';
import { measureLink } from './measure-link';
import { readAddress } from './read-address';

/**
 * Addresses in a text (`https://…`, `www.…`) for micromark, in place of GFM's: measured as in comments. GFM takes everything up to
 * the next space, with দাঁড়ি, quotes and words behind the address.
 */
export function bareLinks(): Extension {
  const http = createBareLink('literalAutolinkHttp', 'http');
  const www = createBareLink('literalAutolinkWww', 'www.');
  return {
    text: { [codeOf('h')]: http, [codeOf('H')]: http, [codeOf('w')]: www, [codeOf('W')]: www },
    disable: { null: ['protocolAutolink', 'wwwAutolink'] },
  };
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

function createBareLink(type: TokenType, prefix: string): Construct {
  return {
    name: 'bareLink',
    // Only for speed: a letter inside a word need not be tried.
    previous: (code) => code === null || !/[a-z]/i.test(String.fromCharCode(Math.max(code, 0))),
    tokenize(effects, ok, nok) {
      const { previous } = this;
      // A tab or the end of a line has a negative code.
      const before = previous === null || previous < 0 ? ' ' : String.fromCharCode(previous);
      let word = '';
      let left = 0;
      return start;

      function start(code: Code): State | undefined {
        effects.enter('literalAutolink');
        effects.enter(type);
        return effects.check({ partial: true, tokenize: readWord }, consume, nok)(code);
      }

      /** Reads up to the next space, to measure the address; the parser goes back afterwards. */
      function readWord(reading: Effects, found: State, none: State): State {
        return function inside(code) {
          if (code === null || code < 0 || code === 32) {
            left = measureLink(before + word, 1);
            return left > 0 ? found(code) : none(code);
          }
          word += String.fromCharCode(code);
          if (!startsAlike(word, prefix)) return none(code);
          reading.consume(code);
          return inside;
        };
      }

      function consume(code: Code): State | undefined {
        if (left > 0) {
          left -= 1;
          effects.consume(code);
          return consume;
        }
        effects.exit(type);
        effects.exit('literalAutolink');
        return ok(code);
      }
    },
  };
}

/** Whether a text is the beginning of another, or the other way round. */
function startsAlike(text: string, prefix: string): boolean {
  return text.slice(0, prefix.length).toLowerCase() === prefix.slice(0, text.length);
}

const { enter } = gfmAutolinkLiteralFromMarkdown();

/**
 * Makes links of the addresses that bareLinks and GFM's rule for e-mail find: inside a link or the words for an image they are
 * text. GFM's own version reads the finished tree again and would find addresses that bareLinks has refused.
 */
export const bareLinksFromMarkdown: FromMarkdown = {
  enter: {
    ...enter,
    literalAutolink(token) {
      if (!this.stack.some(({ type }) => type === 'link' || type === 'image'))
        enter?.literalAutolink?.call(this, token);
    },
  },
  exit: {
    literalAutolink(token) {
      if (isLinkOpen(this)) this.exit(token);
    },
    literalAutolinkEmail: exitAddress,
    literalAutolinkHttp: exitAddress,
    literalAutolinkWww: exitAddress,
  },
};

function exitAddress(this: CompileContext, token: Token): void {
  this.config.exit.data?.call(this, token);
  const link = this.stack.at(-1);
  if (link?.type !== 'link') {
    readAsText(this, token);
    return;
  }
  const written = this.sliceSerialize(token);
  link.url =
    token.type === 'literalAutolinkEmail' ? `mailto:${written}` : (readAddress(written)?.url ?? written);
}

/** In the words of a link an address is text like any other: its backslashes and character references count. */
function readAsText({ stack, sliceSerialize }: CompileContext, token: Token): void {
  const words = stack.at(-1);
  const text = words && 'children' in words ? words.children.at(-1) : undefined;
  const raw = sliceSerialize(token);
  if (text?.type === 'text' && text.value.endsWith(raw))
    text.value = text.value.slice(0, -raw.length) + decodeString(raw);
}

/** In the words of a link, the stack ends with their fragment. */
function isLinkOpen({ stack }: CompileContext): boolean {
  return stack.at(-1)?.type === 'link';
}
