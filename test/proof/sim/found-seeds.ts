/** Seeds that have found something, each in the world as it was then; they run first, always. */
export const foundSeeds: readonly { readonly seed: number; readonly found: string }[] = [
  {
    seed: 7,
    found:
      "After a commit nobody heard of, a later answer overtook the one whose fate was unknown (I5).",
  },
  {
    seed: 29,
    found: "An event withdrawn before it was heard stayed new for ever (L).",
  },
  {
    seed: 30,
    found:
      "A LINE reply of a dead process was pushed once more when its token had expired: two bubbles (I6).",
  },
  {
    seed: 50,
    found:
      "A WeCom message with an unknown fate was repeated after the duplicate check had forgotten it (I6).",
  },
  {
    seed: 34,
    found: "The same after a claim nobody heard of: claimed messages were overtaken (I5).",
  },
  {
    seed: 1013,
    found:
      "A refusal that was not written down before its process ended was sent after later answers (I5).",
  },
  {
    seed: 1084,
    found:
      "A page stored by a machine whose clock ran an hour ahead was not heard for an hour (L).",
  },
  {
    seed: 2219,
    found:
      "The doubt about a lost commit ended by the clock, before the lost rows were found (I5).",
  },
  {
    seed: 76,
    found:
      "A message written while a claim of the same chat was under way left before the claimed one (I5).",
  },
  {
    seed: 1276,
    found:
      "Two machines whose clocks differ judged one LINE token differently: a push, then a reply (I6).",
  },
  {
    seed: 1335,
    found:
      "The head's next try let a later message leave before the one that still waited between them (I5).",
  },
  {
    seed: 472,
    found:
      "What was said in doubt left when the doubt ended, before the lost message was sent (I5).",
  },
  {
    seed: 421,
    found:
      "A process stood still past its lease while it fetched a token, and then sent a message another had taken (I5).",
  },
  {
    seed: 914,
    found: "The same, between a LINE reply that failed and its second try (I5).",
  },
  {
    seed: 20206,
    found:
      "That a chat's messages wait was forgotten before it was written, and later ones overtook them (I5).",
  },
  {
    seed: 1365,
    found: "News that waited were said with a message that was passed on to a colleague (I11).",
  },
  {
    seed: 209681,
    found:
      "Two equal answers to one colleague bore the same mark by chance, and WeCom swallowed the second (I15).",
  },
  {
    seed: 1301,
    found:
      "A process that had lost its number, and was taken for dead, pushed what another had said with its token (I6).",
  },
  {
    seed: 1363,
    found: "The same process sent what another had given up, after what came later (I5).",
  },
];
