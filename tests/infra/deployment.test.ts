import { expect, it } from "vitest";
import { readDeployment } from "../../infra/deployment.ts";

function deploymentOf(values: Readonly<Record<string, unknown>>): ReturnType<typeof readDeployment> {
  return readDeployment((name) => values[name]);
}

it("is complete without any value, so that the stack can be looked at", () => {
  expect(deploymentOf({})).toEqual({
    destination: "asnen",
    administrator: "administrator@example.com",
    senderDomain: "example.com",
  });
});

it("takes an address of one's own for the pages", () => {
  expect(deploymentOf({ publicUrl: "https://samrad.example.com" }).publicUrl).toBe("https://samrad.example.com");
});

it.each([
  [{ destination: "Åsnen" }, /-c destination=/],
  [{ destination: "staff" }, /-c destination=/],
  [{ administrator: "chef" }, /-c administrator=/],
  [{ senderDomain: "https://example.com" }, /-c senderDomain=/],
  [{ senderDomain: "info@example.com" }, /-c senderDomain=/],
  [{ inboundDomain: "reply@in.example.com" }, /-c inboundDomain=/],
  [{ publicUrl: "https://samrad.example.com/" }, /-c publicUrl=/],
  [{ publicUrl: "http://samrad.example.com" }, /-c publicUrl=/],
])("%j is refused with a sentence on how to write it", (values, sentence) => {
  expect(() => deploymentOf(values)).toThrow(sentence);
});

it("says everything that is wrong at once", () => {
  expect(() => deploymentOf({ destination: "!", administrator: "?" })).toThrow(/destination=[\s\S]*administrator=/);
});
