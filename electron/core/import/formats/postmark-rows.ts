import type { ImportContext } from '../format.ts';
import { textAt, valueAt } from './json-rows.ts';
import { bounceMapper } from './postmark-bounce.ts';
import {
  type PostmarkDialect,
  type RowMapper,
  type RowTools,
  rowTools,
} from './postmark-dialect.ts';
import { detailsMapper, messageMapper } from './postmark-message.ts';
import { deliveryMapper, engagementMapper, otherMapper } from './postmark-posted.ts';
import { type RowShape, shapeOf } from './postmark-shape.ts';
import { subscriptionMapper, suppressionMapper } from './postmark-subscription.ts';

/** A mapper of rows of every shape of the family. */
export function rowMapper(dialect: PostmarkDialect, context: ImportContext): RowMapper {
  const tools = rowTools(dialect, context);
  const mappers: Readonly<Record<RowShape, RowMapper>> = {
    bounce: bounceMapper(tools),
    message: messageMapper(tools),
    details: detailsMapper(tools),
    open: engagementMapper(tools, 'opened'),
    click: engagementMapper(tools, 'clicked'),
    delivery: deliveryMapper(tools),
    subscription: subscriptionMapper(tools),
    other: otherMapper(tools),
    stream: streamMapper(tools),
    suppression: suppressionMapper(tools),
    unknown: unknownRow,
  };
  return (row, sink) => mappers[shapeOf(row)](row, sink);
}

function streamMapper(tools: RowTools): RowMapper {
  return (row, sink) => {
    const id = textAt(row, 'ID');
    const name = textAt(row, 'Name');
    if (id !== undefined && name !== undefined) tools.nameStream(id, name);
    sink.nothing();
  };
}

/** A page without rows, or the API's answer to a wrong question, speaks of no recipient. */
const unknownRow: RowMapper = (row, sink) => {
  const answer = valueAt(row, 'TotalCount') ?? valueAt(row, 'ErrorCode');
  if (answer === undefined) sink.reject('bad-record');
  else sink.nothing();
};
