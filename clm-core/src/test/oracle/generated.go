package main

import "fmt"

// generated are all combinations of printf flags with verbs and of comparisons with values.
func generated() []string {
	var all []string
	for _, flag := range []string{"", "+", "-", "0", " ", "#", "6", "-6", "06", "+6", ".2", "8.3", "-8.3", "+.1", "#8", "08.2"} {
		for _, verb := range "vdsqxXtfegbocUT" {
			all = append(all, fmt.Sprintf(
				`{{printf "%%%[1]s%[2]c|%%%[1]s%[2]c|%%%[1]s%[2]c|%%%[1]s%[2]c|%%%[1]s%[2]c" 42 -7 1.25 "a\"é" true}}`, flag, verb))
		}
		for _, verb := range "vdsq" {
			all = append(all, fmt.Sprintf(`{{printf "%%%[1]s%[2]c|%%%[1]s%[2]c|%%%[1]s%[2]c" .Mixed .Map .Nested}}`, flag, verb))
		}
	}
	values := []string{"1", "2.5", `"a"`, `""`, "true", "nil", ".Null", ".List", ".Map", "'a'", "0"}
	for _, function := range []string{"eq", "ne", "lt", "le", "gt", "ge", "and", "or", "print", "index", "html"} {
		for _, left := range values {
			for _, right := range values {
				all = append(all, fmt.Sprintf(`{{%s %s %s}}`, function, left, right))
			}
		}
	}
	for _, value := range append(values, ".Missing", ".Name", ".Pools", ".None", "-0.0", "1e100", ".Uni", "3") {
		for _, shape := range []string{
			"{{%s}}", "{{if %s}}t{{else}}f{{end}}", "{{with %s}}t{{.}}{{else}}f{{end}}", "{{range %s}}({{.}}){{else}}f{{end}}",
			"{{range $k, $v := %s}}{{$k}}:{{$v}} {{else}}f{{end}}", "{{len %s}}", "{{not %s}}", "{{$x := %s}}{{$x}}", "{{%s | print}}",
			"{{print %s %[1]s}}", "{{printf \"%%v\" %s}}", "{{(%s)}}", "{{js %s}}", "{{urlquery %s}}", "{{index .List %s}}", "{{slice .List %s}}",
			"{{template \"x\" %s}}{{define \"x\"}}<{{.}}>{{end}}", "{{(print %s).x}}", "{{with $y := %s}}{{$y.x}}{{end}}", "{{println %s}}",
			"a\n {{- %s -}} \nb", "{{$x := 1}}{{if %s}}{{$x = 2}}{{end}}{{$x}}", "{{and %s 1}}{{or %[1]s 1}}",
		} {
			all = append(all, fmt.Sprintf(shape, value))
		}
	}
	return all
}
