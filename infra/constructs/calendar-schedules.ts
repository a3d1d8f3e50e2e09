import { Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { Trigger } from "../../functions/manifest.ts";

type ScheduleTrigger = Extract<Trigger, { kind: "schedule" }>;

/** The clock: every schedule of the manifest, in the time the calendar's people live in. */
export class CalendarSchedules extends Construct {
  readonly #role: Role;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#role = new Role(this, "Role", {
      description: "Lets the schedules invoke the functions they are for, and nothing else",
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    });
  }

  addSchedule({ name, expression }: ScheduleTrigger, target: IFunction): void {
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [target.functionArn] }),
    );
    const schedule = new CfnSchedule(this, name, {
      scheduleExpression: expression,
      scheduleExpressionTimezone: "Europe/Stockholm",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: target.functionArn,
        roleArn: this.#role.roleArn,
        input: JSON.stringify({ kind: "schedule", name }),
        // The next tick does what a missed one did not, so an old one is not worth keeping for long.
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
      },
    });
    // EventBridge tries the role when the schedule is made: its policy has to be there first.
    schedule.node.addDependency(this.#role);
  }
}
