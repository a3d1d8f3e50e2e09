import { Duration } from "aws-cdk-lib";
import type { HttpApi, HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { ConsultationFunction } from "./consultation-function.ts";

export interface FailureAlarmsProps {
  readonly administrator: string;
}

/** Whatever such a function fails at, the API answers with a server error, and the pages' one alarm counts those. */
export function answersPagesOnly({ triggers }: FunctionDefinition): boolean {
  return triggers.every(({ kind }) => kind === "route" || kind === "fallback");
}

/** One alarm per job, and one for all pages: each says what people lose, to whoever answers for it. */
export class FailureAlarms extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, { administrator }: FailureAlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(administrator));
    this.#action = new SnsAction(topic);
  }

  addFunction({ definition, lambda }: ConsultationFunction): void {
    const { period, evaluationPeriods, treatMissingData } = patienceWith(definition);
    const alarm = new Alarm(this, definition.name, {
      alarmDescription: definition.lostWhenFailing,
      metric: lambda.metricErrors({ period, statistic: "Sum" }),
      threshold: 1,
      evaluationPeriods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData,
    });
    this.#tell(alarm);
  }

  /** Pages answer a bug with a page of their own, which Lambda does not count as an error; the API does. */
  addPages(api: HttpApi, stage: HttpStage): void {
    const alarm = new Alarm(this, "pages", {
      alarmDescription: "People are shown error pages: what they sent may not have been received.",
      metric: stage.metricServerError({ period: Duration.minutes(5), statistic: "Sum" }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.node.addDependency(api);
    this.#tell(alarm);
  }

  #tell(alarm: Alarm): void {
    alarm.addAlarmAction(this.#action);
    alarm.addOkAction(this.#action);
  }
}

interface Patience {
  readonly period: Duration;
  readonly evaluationPeriods: number;
  readonly treatMissingData: TreatMissingData;
}

/**
 * A person who meets an error waits for nobody. What runs by the clock makes up for a failed run with
 * the next, so three have to fail in a row; and a run that never happens reports nothing at all, so
 * silence counts as failing.
 */
function patienceWith({ triggers }: FunctionDefinition): Patience {
  const schedule = triggers.find((trigger) => trigger.kind === "schedule");
  if (schedule === undefined) {
    return { period: Duration.minutes(5), evaluationPeriods: 1, treatMissingData: TreatMissingData.NOT_BREACHING };
  }
  const everyFewMinutes = schedule.expression.startsWith("rate(");
  return {
    period: everyFewMinutes ? Duration.minutes(5) : Duration.days(1),
    evaluationPeriods: everyFewMinutes ? 3 : 1,
    treatMissingData: TreatMissingData.BREACHING,
  };
}
