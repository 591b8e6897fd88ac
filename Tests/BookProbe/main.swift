// A small program for the tests of faults: it opens books, carries actions out on them, and says on
// its output what it was told. It goes the way of the real program, through `BookKeeper` and the
// operating system's own calls, so that a test can break those under it, end it, or start fifty.
//
//     BookProbe run FOLDER       ten actions; `saved N` goes out the moment N is acknowledged
//     BookProbe recover FOLDER   opens and closes
//     BookProbe serve            takes orders from its input, one a line; see `Server`
//     BookProbe work SCRATCH     starts programs and judges books for a test; see `Worker`
//     BookProbe outlive FOLDER   saves, starts a child that lives on, and ends without a farewell

let words = CommandLine.arguments
let folder = words.count > 2 ? words[2] : ""
switch words.dropFirst().first {
case "run":
  ScriptRun.run(in: folder)
case "recover":
  ScriptRun.recover(folder)
case "serve":
  var server = Server()
  server.run()
case "work":
  Worker(judge: Judge(scratch: folder)).run()
case "outlive":
  Server.outlive(folder)
default:
  Line.say("BookProbe run FOLDER | recover FOLDER | serve | work SCRATCH | outlive FOLDER")
}
