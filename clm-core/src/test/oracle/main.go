// Command oracle writes what Go's text/template makes of many small templates.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/template"
	"unicode/utf8"
)

// vector is one line of vectors.jsonl.
type vector struct {
	Template string `json:"template"`
	Output   string `json:"output"`
	Error    string `json:"error,omitempty"`
}

// dataText is what every template gets as dot. Numbers with a point or an exponent are float64, others int.
const dataText = `{
  "Name": "kube-1", "Empty": "", "Quote": "a\"b'c<d>&e", "Multi": "one\ntwo\n", "Uni": "é漢😀",
  "One": 1, "Two": 2, "Ten": 10, "Neg": -7, "Zero": 0, "Big": 9007199254740993,
  "Pi": 3.14159, "Half": 0.5, "Thousand": 1000.0, "Million": 1e6, "Huge": 1e21, "Tiny": 1e-7, "FZero": 0.0,
  "Yes": true, "No": false, "Null": null,
  "List": ["a", "b", "c"], "Nums": [3, 1, 2], "Mixed": [1, "x", true, null, 2.5], "None": [], "Nested": [[1, 2], [3]],
  "Map": {"b": 2, "a": 1, "c": 3}, "NoMap": {}, "Deep": {"x": {"y": {"z": "deep"}}},
  "Pools": [
    {"name": "master", "size": 3, "taints": [], "spot": false},
    {"name": "workers", "size": 5, "taints": ["a=b:NoSchedule", "c"], "spot": true}
  ]
}`

func data() map[string]any {
	decoder := json.NewDecoder(strings.NewReader(dataText))
	decoder.UseNumber()
	var value map[string]any
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return typed(value).(map[string]any)
}

func typed(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, item := range value {
			value[key] = typed(item)
		}
	case []any:
		for i, item := range value {
			value[i] = typed(item)
		}
	case json.Number:
		if strings.ContainsAny(value.String(), ".eE") {
			number, _ := value.Float64()
			return number
		}
		number, _ := value.Int64()
		return int(number)
	}
	return value
}

func render(text string) vector {
	result := vector{Template: text}
	parsed, err := template.New("t").Option("missingkey=error").Parse(text)
	if err != nil {
		result.Error = err.Error()
		return result
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, data()); err != nil {
		result.Error = err.Error()
		return result
	}
	result.Output = out.String()
	return result
}

func main() {
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	seen := map[string]bool{}
	for _, text := range append(written(), generated()...) {
		if !seen[text] {
			seen[text] = true
			encode(encoder, render(text))
		}
	}
	rendered, failed := 0, 0
	for _, text := range random(40 * randomCount()) {
		result := render(text)
		// Go knows whether a number came out of an interface; slice then refuses it, ours takes it.
		boxed := strings.Contains(result.Error, "slice/array with type interface {}")
		dull := boxed || seen[text] || len(result.Output) > 300 || !utf8.ValidString(result.Output)
		if dull || result.Error == "" && rendered >= randomCount() || result.Error != "" && failed >= randomCount() {
			continue
		}
		seen[text] = true
		if result.Error == "" {
			rendered++
		} else {
			failed++
		}
		encode(encoder, result)
	}
	write("vectors.jsonl", lines.String())
	write("data.json", dataText+"\n")
	fmt.Println(len(seen), "vectors")
}

func encode(encoder *json.Encoder, result vector) {
	if err := encoder.Encode(result); err != nil {
		panic(err)
	}
}

// randomCount is how many of each kind are kept; ORACLE_RANDOM=10000 looks further.
func randomCount() int {
	if count, err := strconv.Atoi(os.Getenv("ORACLE_RANDOM")); err == nil {
		return count
	}
	return 450
}

func write(name, text string) {
	if err := os.WriteFile(filepath.Join(os.Args[1], name), []byte(text), 0o644); err != nil {
		panic(err)
	}
}
