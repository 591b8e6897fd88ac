// All ways to reach somebody: the one to use first, and the others, each once.

extension Person {
  /// All telephone numbers, the one to call first in front.
  package var allPhones: [Contact] {
    ([Contact(kind: phoneKind, value: phone)] + phones.map { Contact($0, .phone) })
      .distinct(.phone)
  }

  /// All e-mail addresses, the one to write to first in front.
  package var allEmails: [Contact] {
    ([Contact(kind: emailKind, value: email)] + emails.map { Contact($0, .mail) }).distinct(.mail)
  }

  /// All postal addresses.
  package var allAddresses: [Contact] {
    addresses.map { Contact($0, .address) }.distinct(.address)
  }

  /// How to reach them on one line: the telephone numbers, the e-mail addresses, WeChat; empty where nothing is
  /// known.
  package var reach: Phrase {
    [
      (Phrase("phone ", "电话 "), allPhones.words), (Phrase("e-mail ", "邮箱 "), allEmails.words),
      (Phrase("WeChat ", "微信 "), Phrase(verbatim: wechat)),
    ]
    .filter { !$0.1.en.isEmpty }
    .map { Phrase($0.en + $1.en, $0.zh + $1.zh) }
    .joined("; ", "；")
  }
}
