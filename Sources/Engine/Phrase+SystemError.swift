// The words for the numbers with which an operating system refuses. They stand inside sentences, so
// they have no capital and no full stop; the sentence says what to do.

package import Model

import Glibc

extension Phrase {
  /// Why the system refused, as a part of a sentence.
  ///
  /// What people meet is told in their language; of the rest the system's own words and the number
  /// are given, so that somebody else can look them up.
  ///
  /// - Parameter number: The system's `errno`.
  package init(systemError number: Int32) {
    guard let known = Self.systemErrors[number] else {
      let words = unsafe String(cString: strerror(number))
      self.init("error \(number): \(words)", "错误 \(number)：\(words)")
      return
    }
    self = known
  }

  /// What people meet.
  private static let systemErrors: [Int32: Phrase] = [
    ENOSPC: Phrase("the disk is full", "磁盘已满"),
    EDQUOT: Phrase("your share of the disk is used up", "您的磁盘配额已用完"),
    EFBIG: Phrase("the file may not grow any further", "文件不允许再变大"),
    EACCES: Phrase("you have no permission", "没有权限"),
    EPERM: Phrase("the system doesn't allow it", "系统不允许"),
    EROFS: Phrase("it can only be read there", "所在位置只能读取"),
    ENOENT: Phrase("it isn't there", "找不到"),
    EEXIST: Phrase("it is there already", "已经存在"),
    EISDIR: Phrase("it is a folder", "它是一个文件夹"),
    ENOTDIR: Phrase("a part of the path isn't a folder", "路径中有一段不是文件夹"),
    ENOTEMPTY: Phrase("the folder isn't empty", "文件夹不是空的"),
    ELOOP: Phrase("it is a link, or links lead round in a circle", "它是链接，或者链接绕成了圈"),
    ENAMETOOLONG: Phrase("the name is too long", "名字太长"),
    EINVAL: Phrase("that can't be done there", "那里不支持这种操作"),
    EXDEV: Phrase("it lies on another disk", "它在另一个磁盘上"),
    ETXTBSY: Phrase("it is a program that is running", "它是正在运行的程序"),
    EBUSY: Phrase("something else is using it", "正被占用"),
    EAGAIN: Phrase("it is busy", "暂时忙"),
    ENXIO: Phrase("nothing is at its other end", "另一端没有程序"),
    ENODEV: Phrase("the device isn't there", "设备不存在"),
    EPIPE: Phrase("whoever read it has gone", "接收方已经退出"),
    EBADF: Phrase("it is closed", "已经关闭"),
    ENOTTY: Phrase("it isn't a terminal", "它不是终端"),
    EIO: Phrase("the device failed", "设备读写出错"),
    ENOMEM: Phrase("there is too little memory", "内存不足"),
    EMFILE: Phrase("too many files are open", "打开的文件太多"),
    ENFILE: Phrase("too many files are open on this computer", "这台电脑上打开的文件太多"),
    ENOLCK: Phrase("no lock can be had there", "那里无法加锁"),
    EOVERFLOW: Phrase("it is too large", "太大"),
    ESTALE: Phrase("the network drive has lost it", "网络磁盘已找不到它"),
    ETIMEDOUT: Phrase("no answer came in time", "等不到回应"),
    EHOSTDOWN: Phrase("the other computer doesn't answer", "对方电脑没有回应"),
    ENOTCONN: Phrase("the connection is gone", "连接已断开"),
  ]
}
