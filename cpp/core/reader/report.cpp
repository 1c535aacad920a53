#include "reader/report.h"

#include "json.h"

namespace softmax_steps {
namespace {

void write(JsonWriter& json, const TextMatrix& matrix) {
  json.begin_array();
  for (const TextRow& row : matrix) {
    json.begin_array();
    for (const std::string& entry : row) json.value(entry);
    json.end_array();
  }
  json.end_array();
}

void write(JsonWriter& json, const TextPlace& place) {
  json.member("line", place.line)
      .member("column", place.column)
      .member("lastLine", place.last_line);
}

void write(JsonWriter& json, const std::vector<Left>& left) {
  json.begin_array();
  for (const Left& one : left) {
    json.begin_object()
        .member("code", one.code)
        .member("name", one.name)
        .member("field", one.field);
    write(json, one.place);
    json.member("expected", one.expected)
        .member("got", one.got)
        .member("notation", one.notation)
        .member("remedy", one.remedy)
        .end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const std::vector<std::string>& answers) {
  json.begin_array();
  for (const std::string& answer : answers) json.value(answer);
  json.end_array();
}

void write_value(JsonWriter& json, const ReadMatrix& matrix) {
  json.member("kind", "matrix").key("matrix");
  write(json, matrix.matrix);
  write(json, matrix.place);
  json.member("notation", matrix.notation).member("isList", matrix.is_list);
}

void write_value(JsonWriter& json, const ReadFields& fields) {
  json.member("kind", "fields").key("fields").begin_array();
  for (const ReadField& field : fields.fields) {
    json.begin_object().member("field", field.field).member("name", field.name).key("value");
    write(json, field.value);
    write(json, field.place);
    json.member("notation", field.notation)
        .member("isList", field.is_list)
        .member("isFilled", field.is_filled)
        .member("isTransposed", field.is_transposed)
        .end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const Reading& reading) {
  json.begin_object();
  std::visit([&](const auto& value) { write_value(json, value); }, reading.value);
  json.key("left");
  write(json, reading.left);
  json.end_object();
}

void write(JsonWriter& json, const std::vector<ReadEntry>& entries) {
  json.begin_object();
  for (const ReadEntry& entry : entries) json.member(entry.id, entry.text);
  json.end_object();
}

void write(JsonWriter& json, const ReadQuantity& quantity) {
  json.begin_object().member("quantity", quantity.quantity).member("name", quantity.name);
  write(json, quantity.place);
  json.key("entries");
  write(json, quantity.entries);
  json.member("notation", quantity.notation).end_object();
}

void write(JsonWriter& json, const AskedQuantity& asked) {
  json.begin_object().member("quantity", asked.quantity).member("name", asked.name);
  write(json, asked.place);
  json.key("choices").begin_array();
  for (const AskedQuantity::Choice& choice : asked.choices) {
    json.begin_object().key("answers");
    write(json, choice.answers);
    json.key("value");
    write(json, choice.value);
    json.key("entries");
    write(json, choice.entries);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace

std::string to_json(const ReadProblem& read) {
  JsonWriter json;
  if (read.readings.size() == 1) {
    write(json, read.readings.front());
    return json.take();
  }
  json.begin_object();
  if (read.readings.empty()) {
    json.member("kind", "refusal").key("left");
    write(json, read.left);
  } else {
    json.member("kind", "question").member("form", read.form).key("readings").begin_array();
    for (const Reading& reading : read.readings) {
      json.begin_object().key("answers");
      write(json, reading.answers);
      json.key("value");
      write(json, reading);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  return json.take();
}

std::string to_json(const ReadSolution& read) {
  JsonWriter json;
  json.begin_object().key("read").begin_array();
  for (const ReadQuantity& quantity : read.read) write(json, quantity);
  json.end_array().key("asked").begin_array();
  for (const AskedQuantity& asked : read.asked) write(json, asked);
  json.end_array().key("left");
  write(json, read.left);
  json.end_object();
  return json.take();
}

std::string notations_json() {
  JsonWriter json;
  json.begin_array();
  for (const ReaderNotation& notation : notations()) {
    json.begin_object()
        .member("id", notation.id)
        .member("family", notation.family)
        .member("example", notation.example)
        .member("program", notation.program)
        .member("version", notation.version)
        .end_object();
  }
  json.end_array();
  return json.take();
}

std::string remedies_json() {
  JsonWriter json;
  json.begin_array();
  for (const ReaderRemedy& remedy : remedies()) {
    json.begin_object().member("id", remedy.id).member("words", remedy.words).end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace softmax_steps
