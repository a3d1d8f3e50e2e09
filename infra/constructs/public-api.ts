import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccessLogField, AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Trigger } from "../../functions/manifest.ts";

type Route = Extract<Trigger, { kind: "route" }>;

/** The route's pattern stands for the path: a path holds the token of a personal link, a reader's address is nobody's business. */
const loggedFields = {
  requestId: AccessLogField.contextRequestId(),
  requestTime: AccessLogField.contextRequestTime(),
  routeKey: AccessLogField.contextRouteKey(),
  status: AccessLogField.contextStatus(),
  responseLength: AccessLogField.contextResponseLength(),
  responseLatency: AccessLogField.contextResponseLatency(),
  integrationError: AccessLogField.contextIntegrationErrorMessage(),
};

/** The front door: one HTTP API, whose only stage is part of no address. */
export class PublicApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false, description: "Samråd: pages and forms" });
    const accessLog = new LogGroup(this, "AccessLog", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(loggedFields)),
      },
    });
    Validations.of(this.api).acknowledge({
      id: "AwsSolutions-APIG4",
      reason: "Pages are public, or opened by a signed link or a session that the function checks; see ADR 3.",
    });
  }

  /** The address the stage answers on, without a slash at the end. */
  get url(): string {
    return this.api.apiEndpoint;
  }

  /** Sends each of a function's routes to it, over one integration and one permission. */
  addRoutes(name: string, handler: IFunction, routes: readonly Route[], isFallback: boolean): void {
    const integration = new HttpLambdaIntegration(name, handler, { scopePermissionToRoute: false });
    for (const { method, path } of routes) {
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    }
    if (isFallback)
      new HttpRoute(this.api, "Fallback", { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
  }
}
