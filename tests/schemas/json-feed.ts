import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });
/** RFC 3339, with an offset. */
const date = z.iso.datetime({ offset: true });
const authors = z.array(z.strictObject({ name: z.string().min(1), url: url.optional() })).min(1);
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/);

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/: what it asks for, and no field that it does not know. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url,
  feed_url: url,
  description: z.string().optional(),
  icon: url.optional(),
  favicon: url.optional(),
  language,
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url,
      title: z.string(),
      content_html: z.string().min(1),
      summary: z.string(),
      image: url.optional(),
      date_published: date,
      date_modified: date,
      authors,
      tags: z.array(z.string()),
      language,
    }),
  ),
});
