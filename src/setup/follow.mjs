// Loaded before the program: when the process that started it is gone, it is asked to close as if by SIGTERM.
if (process.connected) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
  // Children that the program forks take its flags over: none of them is ours to follow, and each hears its own parent.
  const at = process.execArgv.indexOf(import.meta.url);
  if (at > 0) process.execArgv.splice(at - 1, 2);
}
