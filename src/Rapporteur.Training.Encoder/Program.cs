using System.CommandLine;
using Rapporteur.Training.Encoder.Commands;

return await new RootCommand("Trains the encoder that reads accurately: train learns its weights, finish makes the model file of them.")
{
    TrainCommand.Create(),
    FinishCommand.Create(),
}.Parse(args).InvokeAsync();
