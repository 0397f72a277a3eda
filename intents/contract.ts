/** A parse as the contract writes it. */
import type { Parse } from './query.ts';

export function toContract(parse: Parse): object {
  switch (parse.outcome) {
    case 'query':
      return { outcome: 'query', query: parse.query, grounds: parse.grounds, notes: parse.notes };
    case 'clarify':
      return { outcome: 'clarify', about: parse.about, options: parse.options };
    case 'act': {
      // How a subscription is to be is between the reading and the desk that keeps it.
      const { trace: _, details: __, ...act } = parse;
      return act;
    }
    case 'unsupported':
      return { outcome: 'unsupported', reason: parse.reason, nearest: parse.nearest };
  }
}
