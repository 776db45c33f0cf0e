import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { CommentSettings } from '@/lib/settings/settings';
import { openCommentService } from '../open-comment-service';
import { serveComments } from './serve-comments';

/* Runs in the worker: opens the comment service, and serves every port that arrives. */

/** What a worker is started with. The secret was read already. */
export type WorkerData = CommentSettings & { secret: string };

const settings: WorkerData = workerData;
const service = await openCommentService(settings);

parentPort?.on('message', (port: MessagePort) => serveComments(port, service));
