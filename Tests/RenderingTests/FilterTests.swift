import Diagnostics
import Rendering
import TemplateParsing
import Testing

/// Shopify's standard filters, one behaviour a row.
@Suite struct FilterTests {
  static let values: [String: Value] = [
    "note": " 你好， world \n", "n": .integer(7), "price": .number(9.5), "yes": .flag(true),
    "list": .list(["pear", "Fig", .null, "apple"]),
    "numbers": .list([.integer(3), .integer(10), .number(2.5)]),
    "nested": .list([.list([.integer(1), .list([.integer(2)])]), .integer(3)]),
    "map": .map([.init("k", "v"), .init("n", .integer(1))]), "empty_list": .list([]),
    "items": .list([
      .map([.init("name", "灯"), .init("price", .integer(30)), .init("sold", .flag(true))]),
      .map([.init("name", "Pen"), .init("price", .integer(4))]),
      .map([.init("name", "cup"), .init("price", .integer(12)), .init("sold", .flag(false))]),
    ]),
  ]

  static let texts: [(String, String)] = [
    ("{{ 'a' | append: 'b' }}{{ n | append: price }}{{ 'x' | append: nosuch }}", "ab79.5x"),
    ("{{ list | append: '!' }}", "[\"pear\", \"Fig\", nil, \"apple\"]!"),
    ("{{ map | append: '' }}", "{\"k\"=>\"v\", \"n\"=>1}"),
    ("{{ 'b' | prepend: 'a' }}{{ nosuch | prepend: n }}", "ab7"),
    ("{{ 'ÀbC' | upcase }}{{ 'straße' | upcase }}{{ n | upcase }}", "ÀBCSTRASSE7"),
    ("{{ 'ÀBC中' | downcase }}{{ yes | downcase }}", "àbc中true"),
    ("{{ 'éCOLE d' | capitalize }}|{{ '' | capitalize }}|{{ 'ßa' | capitalize }}", "École d||Ssa"),
    (
      "[{{ note | strip }}][{{ note | lstrip }}][{{ note | rstrip }}]",
      "[你好， world][你好， world \n][ 你好， world]"
    ),
    ("[{{ '　中　' | strip }}]", "[　中　]"),
    (
      "{{ '中文é' | size }}{{ list | size }}{{ map | size }}{{ nosuch | size }}{{ (2..5) | size }}",
      "34204"
    ),
    (
      "{{ 'aXbX' | replace: 'X', '-' }}{{ 'aXb' | replace: 'X' }}{{ 'a.b' | replace: '.', '+' }}{{ 7 | replace: 7, 8 }}",
      "a-b-aba+b8"
    ),
    ("{{ 'ab' | replace: '', '.' }}|{{ 'é中' | replace: '', '.' }}", ".a.b.|.é.中."),
    (#"{{ 'a' | replace: 'a', '\0\\' }}"#, #"\0\\"#),
    ("{{ 'aXbX' | replace_first: 'X', '-' }}{{ 'ab' | replace_first: '', '-' }}", "a-bX-ab"),
    (
      "{{ 'aXbX' | replace_last: 'X', '-' }}{{ 'ab' | replace_last: '', '-' }}{{ 'aaa' | replace_last: 'aa', 'b' }}",
      "aXb-ab-ab"
    ),
    (
      "{{ 'aXbX' | remove: 'X' }}{{ 'aXbX' | remove_first: 'X' }}{{ 'aXbX' | remove_last: 'X' }}",
      "ababXaXb"
    ),
    (
      "{{ 'abcdef' | truncate: 4 }}|{{ 'abcdef' | truncate: 4, '…' }}|{{ 'abcdef' | truncate: 6 }}|{{ 'abcdef' | truncate: 1 }}|{{ 'abcdef' | truncate: '3', '' }}",
      "a...|abc…|abcdef|...|abc"
    ),
    (
      "{{ '一二三四五' | truncate: 4, '…' }}{{ nosuch | truncate: 2 }}|{{ 12345 | truncate: 4, '' }}",
      "一二三…|1234"
    ), ("{{ 'é́x' | truncate: 2, '' }}", "é́"),
    (
      "{{ 'a b c' | truncatewords: 2 }}|{{ 'a  b  c' | truncatewords: 3 }}|{{ ' a b ' | truncatewords: 2, '' }}|{{ 'a b' | truncatewords: 0 }}|{{ '中　文 字' | truncatewords: 1, '…' }}",
      "a b...|a  b  c|a b|a...|中　文…"
    ),
    (
      "{{ 'a,b,,' | split: ',' | size }}{{ ',a' | split: ',' | size }}{{ '' | split: ',' | size }}{{ 'a b' | split: nosuch | size }}",
      "2203"
    ),
    (
      "{{ ' a \n b ' | split: ' ' | join: '|' }} {{ 'a1b1' | split: 1 | join: '|' }} {{ 'é中' | split: '' | join: '|' }}",
      "a|b a|b é|中"
    ),
    (
      "{{ 'héllo' | slice: 1 }}{{ 'héllo' | slice: 1, 3 }}{{ 'héllo' | slice: -3, 2 }}{{ 'héllo' | slice: 9 }}{{ 'héllo' | slice: 3, 99 }}{{ 'ab' | slice: 0, -1 }}",
      "éélllllo"
    ),
    ("{{ 'abc' | slice: '0x1', '1' }}{{ 12345 | slice: 1, 2 }}{{ 'abc' | slice: 1, nil }}", "b23b"),
    (
      "{{ numbers | slice: 1, 2 | join: ',' }}|{{ numbers | slice: -1 | join }}|{{ numbers | slice: 5 | size }}",
      "10,2.5|2.5|0"
    ),
    (
      "{{ \"a\r\nb\nc\" | newline_to_br }}|{{ \"a\r\nb\nc\" | strip_newlines }}",
      "a<br />\nb<br />\nc|abc"
    ),
    (
      "{{ '<a href=\"#\">&' | escape }}{{ nosuch | escape }}{{ \"'\" | h }}",
      "&lt;a href=&quot;#&quot;&gt;&amp;&#39;"
    ), ("{{ '&lt; & &#39; &x &#x41;' | escape_once }}", "&lt; &amp; &#39; &amp;x &amp;#x41;"),
    (
      "{{ '<b>x</b>a<br\n/>b< c' | strip_html }}|{{ '<!-- <script> -->y<script>z</script>' | strip_html }}|{{ '<style>a</style>b<!-- c' | strip_html }}",
      "xab< c|y|b<!-- c"
    ),
    (
      "{{ 'a b&中~*-_.' | url_encode }}|{{ 'a+b%20%E4%B8%AD%' | url_decode }}|{{ nosuch | url_encode }}",
      "a+b%26%E4%B8%AD~%2A-_.|a b 中%|"
    ),
    (
      "{{ '中?~' | base64_encode }} {{ '5LitP34=' | base64_decode }} {{ '中?~' | base64_url_safe_encode }} {{ '5LitP34' | base64_url_safe_decode }}",
      "5LitP34= 中?~ 5LitP34= 中?~"
    ),
    (
      "{{ nosuch | default: 'd' }}{{ '' | default: 'd' }}{{ empty_list | default: 'd' }}{{ false | default: 'd' }}{{ 0 | default: 'd' }}{{ ' ' | default: 'd' }}{{ nosuch | default }}",
      "dddd0 "
    ),
    (
      "{{ false | default: 'd', allow_false: true }}{{ nosuch | default: 'd', allow_false: true }}",
      "falsed"
    ),
  ]

  static let numbers: [(String, String)] = [
    (
      "{{ 1 | plus: 2 }} {{ '1.5' | plus: '1' }} {{ 'x' | plus: 2 }} {{ '3 kg' | plus: 1 }} {{ nosuch | plus: 1 }} {{ 0.1 | plus: 0.2 }}",
      "3 2.5 2 4 1 0.3"
    ),
    ("{{ 1 | minus: 2.0 }} {{ 10.1 | minus: 2.2 }} {{ '5' | minus: 'x' }}", "-1.0 7.9 5"),
    ("{{ 3 | times: 1.1 }} {{ '3.0' | times: 2 }} {{ 183.357 | times: 12 }}", "3.3 6.0 2200.284"),
    (
      "{{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }} {{ 0.3 | divided_by: 0.1 }} {{ '9' | divided_by: '2' }}",
      "3 -4 3.5 3.0 4"
    ),
    (
      "{{ 7 | modulo: 3 }} {{ -7 | modulo: 3 }} {{ 7 | modulo: -3 }} {{ 10.1 | modulo: 7.0 }}",
      "1 2 -2 3.1"
    ),
    ("{{ -5 | abs }} {{ '-5.5' | abs }} {{ 'x' | abs }}", "5 5.5 0"),
    (
      "{{ 5 | at_least: 7.5 }} {{ 5 | at_most: '3' }} {{ 5.0 | at_least: 5 }} {{ nosuch | at_most: 3 }}",
      "7.5 3 5.0 0"
    ),
    (
      "{{ 4.2 | ceil }} {{ '4.2' | floor }} {{ -4.2 | ceil }} {{ -4.2 | floor }} {{ 'x' | ceil }}",
      "5 4 -4 -5 0"
    ),
    (
      "{{ 4.5 | round }} {{ -4.5 | round }} {{ 1.005 | round: 2 }} {{ 4.5678 | round: '2' }} {{ 5 | round: 1 }} {{ 1250 | round: -2 }} {{ 1249.9 | round: -2 }} {{ 1.5 | round: nosuch }}",
      "5 -5 1.01 4.57 5 1300 1200 2"
    ),
    (
      "{{ 9007199254740993 | plus: 0 }} {{ 9223372036854775807 | plus: 1 }} {{ '99999999999999999999' | times: 1 }}",
      "9007199254740993 9.223372036854776e+18 1.0e+20"
    ),
    (
      "{{ 20261125000000123456789 }} {{ 20261125000000123456789 | append: '' }}",
      "20261125000000123456789 20261125000000123456789"
    ),
    (
      "{{ 0.00001 }} {{ 0.0001 }} {{ 123456789012345.0 }} {{ 1000000000000000.0 }} {{ 1.10 }} {{ -0.5 }}",
      "1.0e-05 0.0001 123456789012345.0 1.0e+15 1.1 -0.5"
    ),
    (
      "{{ numbers | sum }} {{ items | sum: 'price' }} {{ nested | sum }} {{ 'x,2,1.5' | split: ',' | sum }} {{ nosuch | sum }}",
      "15.5 46 6 3.5 0"
    ),
  ]

  static let lists: [(String, String)] = [
    (
      "{{ numbers | join }}|{{ nested | join: ',' }}|{{ 'x' | join: ',' }}|{{ list | join: nosuch }}|{{ (1..3) | join: '-' }}",
      "3 10 2.5|1,2,3|x|pearFigapple|1-2-3"
    ),
    (
      "{{ numbers | first }}{{ numbers | last }}{{ empty_list | first }}{{ map | first | join: '=' }}{{ map | last }}{{ '中文' | first }}{{ '中文' | last }}{{ 5 | first }}",
      "32.5k=v中文"
    ),
    (
      "{{ numbers | reverse | join: ',' }} {{ 'abc' | reverse | join }} {{ (1..3) | reverse | join }}",
      "2.5,10,3 abc 3 2 1"
    ),
    (
      "{{ numbers | concat: nested | join: ',' }} {{ nosuch | concat: numbers | size }} {{ 'x' | concat: numbers | first }}",
      "3,10,2.5,1,2,3 3 x"
    ),
    ("{{ list | compact | size }} {{ items | compact: 'sold' | map: 'name' | join }}", "3 灯 cup"),
    (
      "{{ 'b,a,b' | split: ',' | uniq | join }} {{ numbers | concat: numbers | uniq | size }} {{ items | uniq: 'sold' | size }}",
      "b a 3 3"
    ),
    (
      "{{ list | sort | join: ',' }} {{ numbers | sort | join: ',' }} {{ items | sort: 'price' | map: 'name' | join: ',' }}",
      "Fig,apple,pear, 2.5,3,10 Pen,cup,灯"
    ),
    (
      "{{ list | sort_natural | join: ',' }} {{ items | sort_natural: 'name' | map: 'name' | join: ',' }}",
      "apple,Fig,pear, cup,Pen,灯"
    ),
    (
      "{{ items | map: 'name' | join: ',' }} {{ map | map: 'k' }} {{ items | map: 'nosuch' | size }} {{ nosuch | map: 'x' | size }}",
      "灯,Pen,cup v 3 0"
    ),
    (
      "{{ items | where: 'sold' | map: 'name' }} {{ items | where: 'sold', false | map: 'name' }} {{ items | where: 'price', 4.0 | map: 'name' }} {{ items | where: 'price', '4' | size }}",
      "灯 cup Pen 0"
    ),
    (
      "{{ items | reject: 'sold' | map: 'name' | join }} {{ items | reject: 'name', 'Pen' | size }}",
      "Pen cup 2"
    ),
    (
      "{{ items | find: 'price', 12 | map: 'name' }}{{ items | find: 'price', 99 }} {{ items | find_index: 'name', 'cup' }}{{ items | find_index: 'name', 'x' }} {{ items | has: 'price', 4 }} {{ items | has: 'x' }} {{ nosuch | has: 'x' }}",
      "cup 2 true false false"
    ),
    (
      "{{ 'pear,fig' | split: ',' | where: 'ea' }} {{ 'pear,fig' | split: ',' | find_index: 'i' }}",
      "pear 1"
    ),
  ]

  @Test(arguments: texts + numbers + lists)
  func printsWhatShopifyPrints(source: String, expected: String) {
    let result = liquid(source, Self.values)
    #expect(result.text == expected)
    #expect(result.diagnostics.map(\.message.en) == [])
  }

  @Test(arguments: [
    "{{ 1 | divided_by: 0 }}", "{{ 1 | modulo: 0.0 }}", "{{ 'x' | slice: 'a' }}",
    "{{ 'x' | slice: 1.5 }}", "{{ 'x' | slice: nosuch }}",
    "{{ 'x' | slice: 0, '' }}", "{{ 'x' | slice: '1__0' }}", "{{ 'x' | truncate: nosuch }}",
    "{{ 'x' | truncatewords: 'y' }}", "{{ numbers | concat: 5 }}",
    "{{ numbers | concat: (1..2) }}", "{{ numbers | concat: nosuch }}",
    "{{ 'a,1' | split: ',' | concat: numbers | sort }}",
    "{{ items | concat: numbers | sort }}", "{{ numbers | map: 'x' }}",
    "{{ list | where: nosuch }}", "{{ '%ff' | url_decode }}",
    "{{ 'x' | base64_decode }}", "{{ 'YQ' | base64_decode }}", "{{ 'YR==' | base64_decode }}",
    "{{ '/w==' | base64_decode }}", "{{ 'Y-Q=' | base64_decode }}",
    "{{ numbers | sum: 'x' }}",
  ])
  func refusesWhatShopifyRefuses(source: String) {
    let result = liquid(source, Self.values)
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.check.id) == ["wrong-argument"])
  }

  /// One argument too few and one too many for each filter.
  @Test(arguments: StandardFilters.all)
  func countsArguments(_ filter: FilterSignature) {
    let most = filter.arguments.upperBound
    for count in 0...most + 1 {
      let arguments = (0..<count).map { "'\($0)'" }.joined(separator: ", ")
      let result = liquid("{{ 'x' | \(filter.name)\(count > 0 ? ": " + arguments : "") }}")
      let isCounted = result.diagnostics.contains { $0.check.id == "wrong-filter-arguments" }
      #expect(isCounted == !filter.arguments.contains(count), "\(filter.name) with \(count)")
    }
  }
}
