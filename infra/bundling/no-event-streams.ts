/** Stands in for `@smithy/core/event-streams`: no operation that is called here answers with a stream of events. */
export function resolveEventStreamSerdeConfig<Config>(config: Config): Config {
  return config;
}

export function eventStreamSerdeProvider(): never {
  return new EventStreamSerde() as never;
}

export class EventStreamSerde {
  constructor() {
    throw new Error("Event streams are left out of the bundles, see infra/bundling");
  }
}
