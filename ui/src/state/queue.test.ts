import { describe, expect, it } from "vitest";
import { CommandQueue } from "./queue";

/** A command that is answered when the test says so. */
function command(name: string, sent: string[]) {
  let answer: (value: string) => void = () => {};
  let fail: (why: Error) => void = () => {};
  const promise = new Promise<string>((resolve, reject) => ((answer = resolve), (fail = reject)));
  return {
    answer: () => answer(name),
    fail: () => fail(new Error(name)),
    send: () => (sent.push(name), promise),
  };
}

describe("the commands to the host", () => {
  it("are sent at once where none waits for its answer, else after the one before", async () => {
    const queue = new CommandQueue();
    const sent: string[] = [];
    const [first, second] = [command("first", sent), command("second", sent)];
    const answers = [queue.add(first.send), queue.add(second.send)];
    expect(sent).toEqual(["first"]);
    first.answer();
    expect(await answers[0]).toBe("first");
    await Promise.resolve();
    expect(sent).toEqual(["first", "second"]);
    second.answer();
    await queue.idle();
    const third = command("third", sent);
    void queue.add(third.send);
    expect(sent).toEqual(["first", "second", "third"]);
  });

  it("go on behind one that failed", async () => {
    const queue = new CommandQueue();
    const sent: string[] = [];
    const [first, second] = [command("first", sent), command("second", sent)];
    const failed = queue.add(first.send);
    const answer = queue.add(second.send);
    first.fail();
    await expect(failed).rejects.toThrow("first");
    second.answer();
    expect(await answer).toBe("second");
  });
});
