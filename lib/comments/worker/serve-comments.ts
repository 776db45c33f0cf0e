import type { MessagePort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { CommentService } from '../comment-service';
import { createChannel } from './create-channel';
import type { WorkerMethods } from './worker-methods';

/** Runs the calls that arrive at a port. */
export function serveComments(port: MessagePort, service: CommentService): void {
  const { store, revise, withdraw, reply, decide } = service;
  const methods: WorkerMethods = {
    ...store,
    revise,
    withdraw,
    reply,
    decide,
    submit: ({ fields, facts }) => service.submit(new URLSearchParams(fields), facts),
  };
  createBirpc<object, WorkerMethods>(methods, createChannel(port));
}
