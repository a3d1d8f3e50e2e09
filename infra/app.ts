import { App, Validations } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { manifest } from "../functions/manifest.ts";
import { buildFunctions, requireBundle } from "./build.ts";
import { ConsultationStack } from "./consultation-stack.ts";
import { readDeployment } from "./deployment.ts";

const app = new App();
const deployment = readDeployment((name) => app.node.tryGetContext(name));
const bundles = await buildFunctions(manifest);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new ConsultationStack(app, "Samrad", {
  definitions: manifest,
  deployment,
  codeOf: (name) => Code.fromAsset(requireBundle(bundles, name).directory),
});
app.synth();
