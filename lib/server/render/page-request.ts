import type { FormResult } from '@/lib/comments/form-result';
import type { Encoding } from '../choose-encoding';

/** A page to render for one request. Nothing else of the request reaches Next.js: its other headers change what Next.js sends. */
export type PageRequest = {
  /** Path and query. */
  url: string;
  /** The Cookie header. */
  cookie?: string;
  /** For a page that answers a form, or shows what the server has read. */
  formResult?: FormResult;
  /** Whether somebody looks at the page only: nothing is lost when it cannot be shown. */
  isVisit?: boolean;
  encoding: Encoding;
};

/** A rendered page as it is sent. */
export type RenderedPage = { status: number; headers: Record<string, string>; body: Uint8Array };

export type RenderPage = (page: PageRequest) => Promise<RenderedPage>;
