/**
 * Crawlers of AI services by what they use pages for, with the names that their operators document for robots.txt.
 *
 * Preview fetchers such as facebookexternalhit are not listed: without them a shared link has no picture. Some operators say that
 * crawlers which act for a person may ignore robots.txt.
 */
export const aiCrawlers = {
  /** Collect training data. */
  training: [
    { userAgent: 'GPTBot', source: 'https://developers.openai.com/api/docs/bots' },
    { userAgent: 'ClaudeBot', source: 'https://support.claude.com/en/articles/8896518' },
    {
      userAgent: 'Google-Extended',
      source: 'https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers',
    },
    { userAgent: 'Applebot-Extended', source: 'https://support.apple.com/en-us/119829' },
    {
      userAgent: 'meta-externalagent',
      source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
    },
    { userAgent: 'Amazonbot', source: 'https://developer.amazon.com/amazonbot' },
    { userAgent: 'CCBot', source: 'https://commoncrawl.org/ccbot' },
  ],
  /** Build the index of an AI search. */
  search: [
    { userAgent: 'OAI-SearchBot', source: 'https://developers.openai.com/api/docs/bots' },
    { userAgent: 'Claude-SearchBot', source: 'https://support.claude.com/en/articles/8896518' },
    { userAgent: 'PerplexityBot', source: 'https://docs.perplexity.ai/guides/bots' },
  ],
  /** Fetch a page when a person asks an assistant for it. */
  assistants: [
    { userAgent: 'ChatGPT-User', source: 'https://developers.openai.com/api/docs/bots' },
    { userAgent: 'Claude-User', source: 'https://support.claude.com/en/articles/8896518' },
    { userAgent: 'Perplexity-User', source: 'https://docs.perplexity.ai/guides/bots' },
    { userAgent: 'MistralAI-User', source: 'https://docs.mistral.ai/robots' },
    {
      userAgent: 'meta-externalfetcher',
      source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
    },
  ],
};
