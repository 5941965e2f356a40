// Command sprig writes what Sprig's functions give, where they are not CLM's or Go's own.
package main

import (
	"bytes"
	"encoding/json"
	"os"
	"text/template"

	"github.com/Masterminds/sprig/v3"
)

type vector struct {
	Template string `json:"template"`
	Output   string `json:"output"`
	Error    string `json:"error,omitempty"`
}

var templates = []string{
	`{{ trim "  a b \n" }}|{{ trimAll "$-" "$-5.00-" }}|{{ trimSuffix "-" "hello-" }}|{{ trimPrefix "-" "-hello" }}|{{ trimPrefix "x" "hello" }}`,
	`{{ upper "aé" }}{{ lower "AÉ" }}|{{ title "hello wORLD foo-bar" }}|{{ untitle "Hello World" }}|{{ nospace "h e l l o" }}|{{ initials "First Try now" }}|{{ swapcase "This Is A.Test" }}`,
	`{{ snakecase "FirstName" }}|{{ snakecase "HTTPServer" }}|{{ snakecase "some-words here" }}|{{ snakecase "HTTP20xOK" }}|{{ snakecase "Bld4Floor" }}|{{ snakecase "a_b" }}|{{ snakecase "x1y2Z3" }}`,
	`{{ kebabcase "FirstName" }}|{{ kebabcase "HTTPStatusCode" }}|{{ kebabcase "already-kebab" }}|{{ kebabcase "ABC" }}`,
	`{{ camelcase "http_server" }}|{{ camelcase "some-words here" }}|{{ camelcase "_lead" }}|{{ camelcase "aB" }}|{{ camelcase "x" }}|{{ camelcase "HTTP_code" }}`,
	`{{ repeat 3 "ab" }}|{{ substr 0 5 "hello world" }}|{{ substr 3 -1 "hello" }}|{{ substr -1 2 "hello" }}|{{ trunc 5 "hello world" }}|{{ trunc -5 "hello world" }}|{{ trunc 50 "x" }}`,
	`{{ substr 4 2 "hello" }}`, `{{ repeat -1 "x" }}`,
	`{{ abbrev 5 "hello world" }}|{{ abbrev 3 "hello" }}|{{ abbrev 20 "hello" }}|{{ abbrevboth 5 10 "1234 5678 9123" }}|{{ abbrevboth 10 9 "hello world and more" }}|{{ abbrevboth 2 8 "hello world" }}`,
	`{{ contains "cat" "catch" }}{{ contains "x" "catch" }}|{{ quote "a" 1 nil true "b\"c" }}|{{ squote "a" 2 }}|{{ cat "hello" nil 1 true }}|{{ cat "x" }}|{{ quote }}`,
	`{{ "a\nb" | nindent 2 }}|{{ replace " " "-" "I am Henry" }}|{{ replace "" "-" "ab" }}|{{ plural "one" "many" 1 }}{{ plural "one" "many" 2 }}`,
	`{{ wrap 10 "the quick brown fox jumped" }}|{{ wrap 3 "abcdefgh ij" }}|{{ wrapWith 5 "\t" "Hello World again" }}|{{ wrap 80 "x" }}|{{ wrap 0 "ab c" }}`,
	`{{ splitList "$" "foo$bar$baz" }}|{{ splitList "" "añb" }}|{{ splitList "," "" | len }}|{{ splitn "$" 2 "foo$bar$baz" }}|{{ (splitn "," 3 "a,b,c,d")._2 }}|{{ splitn "," 0 "a" }}|{{ splitn "," -1 "a,b" }}`,
	`{{ sortAlpha (list "b" "a" "C" 1) }}|{{ sortAlpha "x" }}|{{ toStrings (list 1 nil "a" 2.5) }}|{{ toString 1.5 }}{{ toString nil }}{{ toString .List }}`,
	`{{ add 1 2 3 }}|{{ add }}|{{ add1 5 }}|{{ sub 5 7 }}|{{ mul 1 2 3 }}|{{ div 10 3 }}|{{ mod 10 3 }}|{{ mod -7 3 }}|{{ max 1 5 3 }}|{{ min 4 2 9 }}|{{ biggest 1 2 }}`,
	`{{ add "12" 1.9 true nil }}|{{ int "0x1F" }}|{{ int "017" }}|{{ int "1.0" }}|{{ int "1.5" }}|{{ int "x" }}|{{ int64 3.99 }}|{{ int "-5" }}|{{ int "+5" }}|{{ int "1_0" }}|{{ int "0b11" }}|{{ int " 5" }}|{{ int "09" }}|{{ int true }}`,
	`{{ div 1 0 }}`, `{{ mod 1 0 }}`, `{{ divf 1 0 }}`,
	`{{ addf 1.5 2 3.25 }}|{{ add1f 1.5 }}|{{ subf 7.5 2 3 }}|{{ divf 10 2 4 }}|{{ mulf 1.5 2 2 }}|{{ maxf 1 2.5 3 }}|{{ minf 1.5 3 2 }}|{{ addf 0.1 0.2 }}|{{ divf 1 3 }}|{{ divf 2 3 }}`,
	`{{ ceil 1.2 }}{{ floor 1.8 }}|{{ ceil "2.1" }}|{{ round 123.555555 3 }}|{{ round 123.5 0 }}|{{ round 123.4 0 0.3 }}|{{ round -1.5 0 }}|{{ float64 "1.5" }}|{{ float64 "x" }}|{{ float64 3 }}|{{ float64 "1e3" }}`,
	`{{ atoi "42" }}{{ atoi "x" }}{{ atoi "0x1" }}|{{ toDecimal "0777" }}|{{ toDecimal 755 }}|{{ toDecimal "9" }}`,
	`{{ until 5 }}|{{ until -3 }}|{{ untilStep 3 6 2 }}|{{ untilStep 3 -6 -3 }}|{{ untilStep 1 5 0 }}|{{ seq 5 }}|{{ seq -3 }}|{{ seq 0 2 }}|{{ seq 2 -2 }}|{{ seq 0 2 10 }}|{{ seq 0 -2 -5 }}|{{ seq }}|{{ seq 1 2 3 4 }}`,
	`{{ default "a" "" }}{{ default "a" "b" }}{{ default 1 0 }}{{ default "x" nil }}{{ default "a" .None }}{{ default "e" .NoMap }}{{ "" | default "d" }}{{ default "z" false }}|{{ default "f" 0.0 }}`,
	`{{ empty "" }}{{ empty 0 }}{{ empty .None }}{{ empty nil }}{{ empty "x" }}{{ empty .Map }}|{{ coalesce 0 "" nil "x" 5 }}|{{ coalesce 0 "" }}|{{ all 1 "a" true }}{{ all 1 "" }}{{ any 0 "" 1 }}{{ any 0 }}`,
	`{{ ternary "a" "b" true }}{{ ternary "a" "b" false }}{{ false | ternary 1 2 }}|{{ deepEqual (list 1 2) (list 1 2) }}{{ deepEqual 1 1.0 }}{{ deepEqual .Map .Map }}{{ deepEqual nil nil }}`,
	`{{ ternary "a" "b" 1 }}`, `{{ fail "because" }}`,
	`{{ first (list 1 2 3) }}{{ last (list 1 2 3) }}{{ rest (list 1 2 3) }}{{ initial (list 1 2 3) }}|{{ first .None }}|{{ rest .None }}|{{ last (list "x") }}{{ initial (list "x") }}`,
	`{{ first "abc" }}`, `{{ rest 5 }}`, `{{ uniq "x" }}`, `{{ reverse 1 }}`,
	`{{ reverse (list 1 2 3) }}|{{ uniq (list 1 2 1 "a" "a" 2.0 nil nil (list 1) (list 1)) }}|{{ without (list 1 2 3 2) 2 }}|{{ without (list 1 2 3) 1 3 }}|{{ has 4 (list 1 4) }}{{ has "x" .List }}{{ has "a" .List }}{{ has 1 nil }}|{{ compact (list 1 "a" "" nil 0 false "b") }}`,
	`{{ push (list 1) 2 }}|{{ prepend (list 1) 0 }}|{{ concat (list 1 2) (list "a") .Nums }}|{{ chunk 2 (list 1 2 3 4 5) }}|{{ chunk 3 (list 1 2 3) }}|{{ tuple 1 "a" }}|{{ mustPush (list) 1 }}|{{ concat }}`,
	`{{ get (dict "a" 1) "a" }}|{{ get (dict "a" 1) "b" }}|{{ hasKey (dict "a" 1) "a" }}{{ hasKey .Map "zz" }}|{{ $d := dict "a" 1 }}{{ $_ := set $d "b" 2 }}{{ $d }}{{ $_ := unset $d "a" }}{{ $d }}|{{ set (dict "q" 1) "x" nil }}`,
	`{{ pluck "a" (dict "a" 1) (dict "b" 2) (dict "a" 3) }}|{{ keys (dict "b" 1 "a" 2) | sortAlpha }}|{{ values (dict "a" 1) }}|{{ pick (dict "a" 1 "b" 2 "c" 3) "a" "c" "x" }}|{{ omit (dict "a" 1 "b" 2 "c" 3) "a" "c" }}`,
	`{{ merge (dict "a" 1 "n" (dict "x" 1)) (dict "a" 2 "b" 3 "n" (dict "x" 5 "y" 2)) }}|{{ mergeOverwrite (dict "a" 1 "n" (dict "x" 1)) (dict "a" 2 "b" 3 "n" (dict "x" 5 "y" 2)) }}`,
	`{{ merge (dict "a" "" "b" 0 "c" nil) (dict "a" "x" "b" 5 "c" 6) }}|{{ mergeOverwrite (dict "a" "x" "b" 5) (dict "a" "" "b" 0 "z" "") }}|{{ merge (dict "a" (list 1)) (dict "a" (list 2 3)) }}|{{ mergeOverwrite (dict "a" 1) (dict "a" (dict "b" 1)) }}`,
	`{{ $a := dict "k" 1 }}{{ $b := merge $a (dict "m" 2) }}{{ $a }}{{ $b }}|{{ $c := deepCopy $a }}{{ $_ := set $c "k" 9 }}{{ $a.k }}{{ $c.k }}|{{ $x := dict "l" (list) }}{{ $_ := set $x "l" (push $x.l 1) }}{{ $x }}`,
	`{{ range $k, $v := dict "a" 1 "b" 2 }}{{ $k }}={{ $v }};{{ end }}|{{ $d := dict "a" 1 }}{{ range $k, $v := $d }}{{ $_ := set $d "new" 1 }}{{ $k }}{{ end }}{{ len $d }}`,
	`{{ dig "x" "y" "z" "none" .Deep }}|{{ dig "x" "q" "none" .Deep }}|{{ dig "x" "y" "q" "none" .Deep }}`, `{{ dig "a" .Deep }}`,
	`{{ typeOf 1 }} {{ typeOf "a" }} {{ typeOf .List }} {{ typeOf .Map }} {{ typeOf nil }} {{ kindOf 1.5 }} {{ kindOf .List }} {{ kindOf .Map }} {{ kindOf true }} {{ kindOf "x" }} {{ kindOf nil }}`,
	`{{ typeIs "string" "a" }}{{ typeIs "int" "a" }}{{ typeIsLike "int" 1 }}{{ kindIs "map" .Map }}{{ kindIs "slice" .Map }}`,
	`{{ b64enc "héllo" }}|{{ b64dec "aMOpbGxv" }}|{{ b64dec "!" }}|{{ b32enc "hello" }}|{{ b32dec "NBSWY3DP" }}|{{ b32enc "a" }}|{{ b32dec "ME======" }}|{{ b32dec "x" }}`,
	`{{ sha1sum "a" }}|{{ sha256sum "a" }}|{{ sha512sum "a" }}|{{ adler32sum "hello" }}`,
	`{{ toJson (dict "a" 1 "b" (list 1 "x" nil true 2.5) "c" "<é&>\n\u2028") }}|{{ toRawJson "<&>" }}|{{ toPrettyJson (dict "a" (list 1 2) "c" (list)) }}|{{ toJson 1e21 }}|{{ toJson 1e-7 }}|{{ toJson 100000.0 }}|{{ toJson .Pi }}|{{ toJson 1.5e300 }}`,
	`{{ fromJson "{\"a\": [1, 2.5, \"x\\u00e9\", null, true]}" }}|{{ (fromJson "{\"a\":{\"b\":1}}").a.b }}|{{ fromJson "1e3" }}|{{ fromJson "[]" }}|{{ typeOf (fromJson "1") }}|{{ fromJson "\"a\\n\"" }}`,
	`{{ mustFromJson "{" }}`, `{{ mustFromJson "{\"a\" 1}" }}`, `{{ mustFromJson "[1 2]" }}`, `{{ mustFromJson "x" }}`,
	`{{ base "a/b.c" }}|{{ base "" }}|{{ base "/" }}|{{ dir "a/b/c" }}|{{ dir "a" }}|{{ dir "/a" }}|{{ clean "a/../b/./c//d" }}|{{ clean "/.." }}|{{ clean "../a" }}|{{ ext "a/b.tar.gz" }}|{{ ext "a.b/c" }}|{{ isAbs "/a" }}{{ isAbs "a" }}|{{ clean "" }}`,
	`{{ regexMatch "^[a-z]+$" "abc" }}{{ regexMatch "^[a-z]+$" "abc\n" }}|{{ regexFind "[a-zA-Z][1-9]" "abcd1234" }}|{{ regexFindAll "[2,4,6,8]" "123456789" -1 }}|{{ regexFindAll "a*" "baac" -1 }}|{{ regexFindAll "\\d" "1a2b3" 2 }}`,
	`{{ regexReplaceAll "a(x*)b" "-ab-axxb-" "${1}W" }}|{{ regexReplaceAll "a(x*)b" "-ab-axxb-" "$1W" }}|{{ regexReplaceAllLiteral "a(x*)b" "-ab-axxb-" "${1}" }}|{{ regexReplaceAll "(?P<first>\\w+) (?P<second>\\w+)" "hello world" "$second $first $$" }}|{{ regexReplaceAll "" "abc" "-" }}|{{ regexReplaceAll "b*" "abc" "X" }}`,
	`{{ regexSplit "z+" "pizza" -1 }}|{{ regexSplit "z" "pizza" 2 }}|{{ regexSplit "" "abc" -1 }}|{{ regexSplit "," "" -1 }}|{{ regexSplit "a" "aXa" -1 }}|{{ regexSplit "," "a,b,c" 0 }}|{{ regexQuoteMeta "1.2.3[x]" }}`,
	`{{ regexFind "(?i)HELLO" "Say hello" }}|{{ regexFindAll "(?m)^\\w+$" "ab\ncd" -1 }}|{{ regexFind "(?s)a.b" "a\nb" }}|{{ regexFind "a.b" "a\nb" }}|{{ regexFind "[[:alpha:]]+" "12ab3" }}|{{ regexFind "[^[:space:]]+" " x y" }}|{{ regexFind "\\pL+" "1é2" }}|{{ regexFind "[&&a]+" "&a&" }}|{{ regexFind "x*?y" "xxy" }}|{{ regexFind "a{2,3}" "aaaa" }}|{{ regexFind "[]a]+" "]a" }}`,
	`{{ regexMatch "(?=a)" "a" }}{{ regexMatch "a(" "a" }}`, `{{ mustRegexMatch "[a" "a" }}`, `{{ duration (int64 3661) }}`, `{{ regexMatch "a**" "a" }}`, `{{ regexMatch "(a)\\1" "aa" }}`, `{{ regexMatch "[a" "a" }}`,
	`{{ semverCompare "^1.2.0" "1.3.0" }}{{ semverCompare "^1.2.0" "2.0.0" }}{{ semverCompare "~1.2.3" "1.2.9" }}{{ semverCompare "~1.2.3" "1.3.0" }}{{ semverCompare ">=1.2, <2" "1.9.9" }}{{ semverCompare ">= 1.19-0" "1.19.3-gke.1" }}{{ semverCompare ">=1.19" "1.20.0-alpha" }}`,
	`{{ semverCompare "1.2.x" "1.2.7" }}{{ semverCompare "1.x" "2.0.0" }}{{ semverCompare "*" "3.1.4" }}{{ semverCompare "1.2 - 1.4.5" "1.4.5" }}{{ semverCompare "1.2 - 1.4.5" "1.4.6" }}{{ semverCompare "<1 || >=3" "3.5.0" }}{{ semverCompare "!=1.2.3" "1.2.3" }}{{ semverCompare "^0.2.3" "0.2.9" }}{{ semverCompare "^0.2.3" "0.3.0" }}{{ semverCompare "^0.0.3" "0.0.4" }}`,
	`{{ semverCompare "=1.2.3" "v1.2.3" }}{{ semverCompare "1.2.3" "1.2.4" }}{{ semverCompare "~1" "1.9.0" }}{{ semverCompare "~>2.1" "2.1.9" }}{{ semverCompare ">1.2" "1.2.5" }}{{ semverCompare "<=1.2" "1.2.5" }}{{ semverCompare ">=1.0 <2.0" "1.5.0" }}{{ semverCompare ">1.0.0-alpha" "1.0.0-beta" }}{{ semverCompare "<1.2.x" "1.1.9" }}`,
	`{{ $v := semver "v1.20.3-rc.1+build5" }}{{ $v.Major }}.{{ $v.Minor }}.{{ $v.Patch }} {{ $v.Prerelease }} {{ $v.Metadata }} {{ $v.Original }} {{ $v }}|{{ (semver "1.2").Minor }}`,
	`{{ semver "x" }}`, `{{ semverCompare "bad x" "1.0.0" }}`, `{{ semverCompare ">1" "x" }}`,
	`{{ $u := urlParse "http://admin:secret@server.com:8080/api?list=false#anchor" }}{{ $u.scheme }} {{ $u.host }} {{ $u.hostname }} {{ $u.path }} {{ $u.query }} {{ $u.fragment }} {{ $u.userinfo }}|{{ urlJoin (dict "scheme" "https" "host" "h:80" "path" "/p" "query" "q=1" "fragment" "f") }}|{{ (urlParse "mailto:a@b").opaque }}|{{ (urlParse "/only/path").path }}`,
	`{{ duration 3661 }}|{{ duration "95" }}|{{ duration 0 }}|{{ duration 3600 }}|{{ hello }}`,
	`{{ .Name | upper | quote }} {{ .List | first | title }} {{ .Null | default "none" }} {{ get .Map "a" }} {{ keys .Map | sortAlpha | last }} {{ .Map | toJson }} {{ .Pools | toJson }}`,
}

func main() {
	var data map[string]any
	text, err := os.ReadFile(os.Args[1] + "/data.json")
	if err == nil {
		err = json.Unmarshal(text, &data)
	}
	if err != nil {
		panic(err)
	}
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	for _, text := range templates {
		result := vector{Template: text}
		var out bytes.Buffer
		parsed, err := template.New("t").Option("missingkey=error").Funcs(sprig.TxtFuncMap()).Parse(text)
		if err == nil {
			err = parsed.Execute(&out, data)
		}
		if err != nil {
			result.Error = err.Error()
		} else {
			result.Output = out.String()
		}
		if err := encoder.Encode(result); err != nil {
			panic(err)
		}
	}
	if err := os.WriteFile(os.Args[1]+"/sprig.jsonl", lines.Bytes(), 0o644); err != nil {
		panic(err)
	}
}
