export {
  listDeadJobs,
  readQueueFigures,
  retryDeadJobs,
  type DeadJob,
  type QueueFigures,
} from './queue.queries.ts'
export {
  migrateQueue,
  runDueJobs,
  startQueueWorker,
  type QueueTasks,
  type QueueWorker,
} from './queue-worker.ts'
