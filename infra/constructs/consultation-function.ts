import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { Environment } from "../../functions/middleware/dependencies.ts";

export interface ConsultationFunctionProps {
  readonly definition: FunctionDefinition;
  readonly code: Code;
  readonly environment: Environment;
  /** What the manifest's grants come to on this stack's resources. */
  readonly statements: readonly PolicyStatement[];
}

/** One Lambda of the manifest, with a role of its own that may write its log and do what is granted. */
export class ConsultationFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly definition: FunctionDefinition;

  constructor(scope: Construct, id: string, { definition, code, environment, statements }: ConsultationFunctionProps) {
    super(scope, id);
    this.definition = definition;
    const logGroup = new LogGroup(this, "Log", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    for (const statement of statements) role.addToPolicy(statement);
    this.lambda = new LambdaFunction(this, "Function", {
      description: `Without it: ${definition.lostWhenFailing}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code,
      handler: "index.handler",
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.DISABLED,
      memorySize: definition.memoryMb,
      timeout: Duration.seconds(definition.timeoutSeconds),
      environment: { ...environment },
    });
  }
}
