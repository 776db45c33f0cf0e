import type { Comment } from '../comment';

/** A comment and the one that it replies to, as the export says it. */
export type Reply = { comment: Comment; answers: Reply | undefined };

/** How visible comments are: a reply below a less visible comment would be shown nowhere. */
const visibility: Record<Comment['status'], number> = {
  approved: 2,
  waiting: 1,
  done: 0,
  spam: 0,
  binned: 0,
};

/**
 * Moves every reply directly below the top comment of its thread. A reply to a comment that is less visible, for example an approved
 * reply to spam, becomes a comment of its own; replies to it follow it.
 *
 * @returns the replies that were detached
 */
export function placeReplies(replies: Reply[]): Reply[] {
  const tops = new Map<Reply, Reply>();
  for (const reply of replies) {
    // The way up to a comment whose top is known; a Set also finds circles.
    const way = new Set<Reply>();
    let at = reply;
    while (!tops.has(at)) {
      way.add(at);
      const { answers } = at;
      if (!answers || !isBelow(at, answers) || way.has(answers)) break;
      at = answers;
    }
    const top = tops.get(at) ?? at;
    for (const one of way) tops.set(one, top);
  }
  const detached = replies.filter((reply) => reply.answers && tops.get(reply) === reply);
  for (const reply of replies) {
    const top = tops.get(reply) ?? reply;
    reply.comment.parent = top === reply ? null : top.comment.id;
  }
  return detached;
}

function isBelow({ comment }: Reply, { comment: above }: Reply): boolean {
  return comment.article === above.article && visibility[above.status] >= visibility[comment.status];
}
