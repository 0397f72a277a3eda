/** What is counted, for who looks after the service. Never what was asked. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly answered: (outcome: string, door: string) => void;
  readonly timed: (route: string, status: number, seconds: number) => void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'peilstok_answers_total',
    help: 'Answers given, by outcome and door',
    labelNames: ['outcome', 'door'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'peilstok_http_request_duration_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [registry],
  });
  return {
    registry,
    answered: (outcome, door) => answers.inc({ outcome, door }),
    timed: (route, status, seconds) => durations.observe({ route, status: String(status) }, seconds),
  };
}
