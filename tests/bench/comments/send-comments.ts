import { Agent, request } from 'node:http';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import { formAddresses } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

/** A comment and its encoded form. */
export type SentComment = { body: string; form: string };

/** Status (0 without an answer) and milliseconds until the answer was complete. */
export type CommentAnswer = { status: number; took: number };

/** Makes forms with distinct authors and texts, and tokens from a minute ago. */
export function makeForms(
  count: number,
  thread: { article: string; locale: Locale },
  secret: string,
): SentComment[] {
  const now = Date.now() - 60_000;
  return Array.from({ length: count }, (_, index) => {
    const body = `প্রশ্ন ${index}: প্রথম কাজ পেতে সাধারণত কত দিন লাগে, আর কোন কাজ দিয়ে শুরু করা ভালো?`;
    const fields = {
      article: thread.article,
      lang: thread.locale,
      name: 'রহিমা',
      email: `reader-${index}@example.com`,
      body,
      token: issueFormToken({ ...thread, now }, secret),
    };
    return { body, form: new URLSearchParams(fields).toString() };
  });
}

/** Sends all forms at once, each over its own connection. */
export async function sendForms(address: string, forms: SentComment[]): Promise<CommentAnswer[]> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  try {
    return await Promise.all(forms.map(({ form }) => sendForm(address, form, agent)));
  } finally {
    agent.destroy();
  }
}

function sendForm(address: string, form: string, agent: Agent): Promise<CommentAnswer> {
  const began = performance.now();
  return new Promise((answered) => {
    const end = (status: number) => answered({ status, took: performance.now() - began });
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(form),
      Origin: address,
    };
    request(address + formAddresses.comment, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => end(response.statusCode ?? 0));
    })
      .once('error', () => end(0))
      .end(form);
  });
}
