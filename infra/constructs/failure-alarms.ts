import { Duration } from "aws-cdk-lib";
import type { HttpApi, HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IMetric, MathExpression, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { ConsultationFunction } from "./consultation-function.ts";

export interface FailureAlarmsProps {
  readonly administrator: string;
}

/** One alarm per function, and one for the pages: each says what people lose, to whoever answers for it. */
export class FailureAlarms extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, { administrator }: FailureAlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(administrator));
    this.#action = new SnsAction(topic);
  }

  addFunction(watched: ConsultationFunction): void {
    const { definition } = watched;
    const watch = runsOnSchedule(definition) ? this.#watchForSilence(watched) : this.#watchForErrors(watched);
    watch.addAlarmAction(this.#action);
    watch.addOkAction(this.#action);
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
    alarm.addAlarmAction(this.#action);
  }

  #watchForErrors({ definition, lambda }: ConsultationFunction): Alarm {
    return new Alarm(this, definition.name, {
      alarmDescription: definition.lostWhenFailing,
      metric: lambda.metricErrors({ period: Duration.minutes(5), statistic: "Sum" }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** A single failed run is made up for by the next; what has to be told is that no run succeeds. */
  #watchForSilence({ definition, lambda }: ConsultationFunction): Alarm {
    const period = silentPeriod(definition);
    const usingMetrics: Record<string, IMetric> = {
      runs: lambda.metricInvocations({ period, statistic: "Sum" }),
      failures: lambda.metricErrors({ period, statistic: "Sum" }),
    };
    return new Alarm(this, definition.name, {
      alarmDescription: definition.lostWhenFailing,
      metric: new MathExpression({
        expression: "FILL(runs, 0) - FILL(failures, 0)",
        usingMetrics,
        period,
        label: "Successful runs",
      }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}

function runsOnSchedule({ triggers }: FunctionDefinition): boolean {
  return triggers.some(({ kind }) => kind === "schedule");
}

/** Three missed ticks, or a missed day. */
function silentPeriod({ triggers }: FunctionDefinition): Duration {
  const everyFewMinutes = triggers.some(
    (trigger) => trigger.kind === "schedule" && trigger.expression.startsWith("rate("),
  );
  return everyFewMinutes ? Duration.minutes(15) : Duration.days(1);
}
