import { App, Validations } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { manifest } from "../functions/manifest.ts";
import { buildFunctions, requireBundle } from "./build.ts";
import { ConsultationStack } from "./consultation-stack.ts";
import { type Deployment, DeploymentError, readDeployment } from "./deployment.ts";

const app = new App();
const deployment = deploymentOf(app);
const bundles = await buildFunctions(manifest);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new ConsultationStack(app, "Samrad", {
  definitions: manifest,
  deployment,
  codeOf: (name) => Code.fromAsset(requireBundle(bundles, name).directory),
});
app.synth();

/** A mistyped value ends in its sentence alone, without the stack that a bug would show. */
function deploymentOf({ node }: App): Deployment {
  try {
    return readDeployment((name) => node.tryGetContext(name));
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
}
